package org.anjiao.policy.cn2012.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.junit.jupiter.api.Test;

class Cn2012Test {
    @Test
    void itEndsTheDayBeforeTheLawCameIntoForce() {
        assertThat(new Cn2012().validity())
                .isEqualTo(new Validity(LocalDate.of(2012, 3, 1), LocalDate.of(2020, 6, 30)));
    }

    @Test
    void onlyWhatWasReadInTheNoticeIsMarkedAsVerified() {
        assertThat(new Cn2012().rules())
                .filteredOn(Rule::verified)
                .allMatch(rule -> rule.source().startsWith("2019年"))
                .hasSize(3);
    }
}
