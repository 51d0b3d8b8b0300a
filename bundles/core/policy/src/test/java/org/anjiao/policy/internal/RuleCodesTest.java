package org.anjiao.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.cn2012.internal.Cn2012;
import org.anjiao.policy.cn2020.internal.Cn2020;
import org.anjiao.policy.jingbian.internal.Jingbian;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.Rule;
import org.junit.jupiter.api.Test;

/** What the domains ask for and what our packs hold must not drift apart. */
class RuleCodesTest {
    private static final Set<String> ASKED = Arrays.stream(RuleCodes.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(RuleCodesTest::value)
            .collect(Collectors.toSet());

    @Test
    void everyRuleThatIsAskedForIsInSomePackExceptTheOptionalOne() {
        Set<String> held = rules().map(RuleCodesTest::general).collect(Collectors.toSet());

        assertThat(ASKED)
                .filteredOn(code -> !code.equals(RuleCodes.ALERT_COUNTY_ACK_MINUTES))
                .allMatch(held::contains);
    }

    @Test
    void noPackHoldsARuleThatNobodyAsksFor() {
        assertThat(rules().map(RuleCodesTest::general)).allMatch(ASKED::contains);
    }

    @Test
    void everyRuleHasATitleForLegalStaff() {
        assertThat(rules())
                .allSatisfy(rule -> assertThat(rule.title()).as(rule.code()).isNotBlank());
    }

    private static Stream<Rule> rules() {
        return Stream.<PolicyPack>of(new Cn2012(), new Cn2020(), new Shaanxi(), new Jingbian())
                .flatMap(pack -> pack.rules().stream());
    }

    private static String general(Rule rule) {
        return rule.code().replaceFirst("\\..*", "");
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
