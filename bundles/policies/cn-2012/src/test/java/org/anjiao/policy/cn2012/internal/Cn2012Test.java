package org.anjiao.policy.cn2012.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.junit.jupiter.api.Test;

class Cn2012Test {
    @Test
    void itEndsTheDayBeforeTheLawCameIntoForce() {
        assertThat(new Cn2012().validity())
                .isEqualTo(new Validity(LocalDate.of(2012, 3, 1), LocalDate.of(2020, 6, 30)));
    }

    /** Of the measures as a whole no official text was at hand: courts and procuratorates quote these articles in full. */
    private static final Set<String> READ = Set.of("第五条", "第六条", "第十一条", "第十三条", "第十四条", "第十五条", "第十六条", "第二十五条");

    @Test
    void onlyWhatWasReadIsMarkedAsVerified() {
        List<Rule> verified =
                new Cn2012().rules().stream().filter(Rule::verified).toList();

        assertThat(verified)
                .filteredOn(rule -> rule.source().startsWith("《社区矫正实施办法》"))
                .isNotEmpty()
                .allMatch(rule -> rule.source().equals("《社区矫正实施办法》（2012）"), "and nothing of our own beside it")
                .allMatch(rule -> READ.contains(rule.article()));
        assertThat(verified)
                .filteredOn(rule -> !rule.source().startsWith("《社区矫正实施办法》"))
                .allMatch(rule -> Stream.of("2019年", "《中华人民共和国刑法》", "《中华人民共和国治安管理处罚法》", "最高人民法院关于适用刑事诉讼法的解释（2012）")
                        .anyMatch(rule.source()::startsWith))
                .noneMatch(rule -> rule.article().isBlank());
    }
}
