package org.anjiao.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PackState;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyProblem;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.cn2012.internal.Cn2012;
import org.anjiao.policy.cn2020.internal.Cn2020;
import org.anjiao.policy.holidays.internal.Holidays;
import org.anjiao.policy.jingbian.internal.Jingbian;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.PolicyPackXml;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.anjiao.policy.spi.WorkedCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 31);
    private static final Jurisdiction BEILIN = Jurisdiction.of(List.of("61", "6101", "610103"));

    private final Shelf shelf = new Shelf();

    @Test
    void aRuleCarriesItsBasis() {
        shelf.add(Packs.limit("CN-X", "1.0.0", "CN", 10));

        RuleValue value = shelf.rule("LIMIT", BEILIN, DAY);

        assertThat(value.intValue()).isEqualTo(10);
        assertThat(value.basis()).isEqualTo("CN-X 1.0.0 1");
    }

    @Test
    void theCountyOverlaysTheProvinceAndTheNation() {
        shelf.add(Packs.limit("COUNTY", "1.0.0", "610103", 3));
        shelf.add(Packs.limit("PROVINCE", "1.0.0", "61", 2));
        shelf.add(Packs.limit("NATION", "1.0.0", "CN", 1));

        assertThat(shelf.rule("LIMIT", BEILIN, DAY).intValue()).isEqualTo(3);
        assertThat(shelf.rule("LIMIT", Jurisdiction.of(List.of("61", "6101", "610104")), DAY)
                        .intValue())
                .isEqualTo(2);
        assertThat(shelf.rule("LIMIT", Jurisdiction.of(List.of("51")), DAY).intValue())
                .isEqualTo(1);
        assertThat(shelf.rule("LIMIT", Jurisdiction.national(), DAY).intValue()).isEqualTo(1);
    }

    /** 韩城 lies by its code in 渭南 and is managed by the province. */
    @Test
    void anOverlayBindsThoseWhomItsAuthorityManages() {
        shelf.add(Packs.limit("NATION", "1.0.0", "CN", 1));
        shelf.add(Packs.limit("WEINAN", "1.0.0", "6105", 2));
        shelf.add(Packs.limit("YANGLING", "1.0.0", "YANGLING", 3));

        assertThat(limit("61", "6105", "610523")).isEqualTo(2);
        assertThat(limit("61", "610581")).isEqualTo(1);
        assertThat(limit("61", "YANGLING", "610403")).isEqualTo(3);
        assertThat(limit("61", "6104", "610404")).isEqualTo(1);
    }

    private int limit(String... authorities) {
        return shelf.rule("LIMIT", Jurisdiction.of(List.of(authorities)), DAY).intValue();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31,false", "2019-01-01,true", "2019-12-31,true", "2020-01-01,false"})
    void theDateOfTheEventDecidesInclusivelyAtBothEnds(LocalDate event, boolean inForce) {
        shelf.add(Packs.limit("CN-X", "1.0.0", "CN", 10));

        assertThat(shelf.find("LIMIT", BEILIN, event).isPresent()).isEqualTo(inForce);
    }

    @Test
    void aRuleThatIsNotInForceIsAProblem() {
        assertThatThrownBy(() -> shelf.rule("LIMIT", BEILIN, DAY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(PolicyProblem.RULE_NOT_IN_FORCE));
    }

    @Test
    void aPackThatFailsItsWorkedCaseIsRefusedAndSaysWhy() {
        List<String> findings = shelf.add(Packs.limit("CN-X", "1.0.0", "CN", 10, 11));

        assertThat(findings).containsExactly("Worked case 'holds' expects 11 but the pack answers 10");
        assertThat(shelf.find("LIMIT", BEILIN, DAY)).isEmpty();
        assertThat(shelf.packs())
                .extracting(PackStatus::state, PackStatus::findings)
                .containsExactly(tuple(PackState.REFUSED, findings));
    }

    @Test
    void aLaterVersionSupersedesAndItsRemovalBringsTheEarlierBack() {
        PolicyPack later = Packs.limit("CN-X", "1.10.0", "CN", 20);
        shelf.add(later);
        shelf.add(Packs.limit("CN-X", "1.9.0", "CN", 10));

        assertThat(shelf.rule("LIMIT", BEILIN, DAY).intValue()).isEqualTo(20);
        assertThat(shelf.packs())
                .extracting(PackStatus::version, PackStatus::state)
                .containsExactly(tuple("1.9.0", PackState.SUPERSEDED), tuple("1.10.0", PackState.ACTIVE));

        shelf.remove(later);

        assertThat(shelf.rule("LIMIT", BEILIN, DAY).intValue()).isEqualTo(10);
    }

    @Test
    void aLaterVersionThatFailsLeavesTheEarlierActive() {
        shelf.add(Packs.limit("CN-X", "1.0.0", "CN", 10));
        shelf.add(Packs.limit("CN-X", "2.0.0", "CN", 20, 99));

        assertThat(shelf.rule("LIMIT", BEILIN, DAY).intValue()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // no worked case
                "<rule code='A' number='1' unit='COUNT' source='s' article='' verified='true'/>",
                // a number where codes are due, and the reverse
                "<rule code='A' number='1' unit='CODES' source='s' article='' verified='true'/>",
                "<rule code='A' codes='X' unit='COUNT' source='s' article='' verified='true'/>",
                // no source
                "<rule code='A' number='1' unit='COUNT' source=' ' article='' verified='true'/>",
                // outside the pack's period
                "<rule code='A' number='1' unit='COUNT' source='s' article='' verified='true' valid-to='2020-01-01'/>",
                "<rule code='A' number='1' unit='COUNT' source='s' article='' verified='true' valid-from='2018-12-31'/>",
                // two values on one day
                "<rule code='A' number='1' unit='COUNT' source='s' article='' verified='true'/>"
                        + "<rule code='A' number='2' unit='COUNT' source='s' article='' verified='true'/>"
            })
    void aMalformedPackIsRefused(String content) {
        String worked =
                content.startsWith("<rule code='A' number='1' unit='COUNT' source='s' article='' verified='true'/>")
                                && !content.contains("number='2'")
                        ? ""
                        : "<case title='t' rule='NONE' on='2019-03-31' question='IN_FORCE' expected='false'/>";

        assertThat(shelf.add(Packs.pack("CN-X", "1", "CN", content + worked))).isNotEmpty();
        assertThat(shelf.packs()).extracting(PackStatus::state).containsExactly(PackState.REFUSED);
    }

    @Test
    void aPackThatThrowsIsRefusedAndHarmsNobody() {
        shelf.add(Packs.limit("CN-X", "1.0.0", "CN", 10));
        shelf.add(new ThrowingPack());

        assertThat(shelf.rule("LIMIT", BEILIN, DAY).intValue()).isEqualTo(10);
        assertThat(shelf.packs())
                .filteredOn(status -> status.id().equals("THROWS"))
                .extracting(PackStatus::state)
                .containsExactly(PackState.REFUSED);
    }

    @Test
    void ourPacksPassTheirWorkedCases() {
        shelf.calendar(List.of(new Holidays()));

        assertThat(shelf.add(new Cn2012())).isEmpty();
        assertThat(shelf.add(new Cn2020())).isEmpty();
        assertThat(shelf.add(new Shaanxi())).isEmpty();
        assertThat(shelf.add(new Jingbian())).isEmpty();
    }

    @Test
    void aPackThatCountsWorkingDaysWaitsForTheDaysOff() {
        shelf.add(new Cn2020());
        assertThat(shelf.find("EM_GROUNDS", BEILIN, LocalDate.of(2026, 1, 10))).isEmpty();

        shelf.calendar(List.of(new Holidays()));

        assertThat(shelf.rule("EM_GROUNDS", BEILIN, LocalDate.of(2026, 1, 10)).basis())
                .isEqualTo("CN-2020 1.0.0 第二十九条");
    }

    @Test
    void noLimitOf2012IsMissingUnderTheLawUnlessTheLawHasDroppedIt() {
        Set<String> dropped =
                Set.of("EM_MANDATORY_FOR_KEY", "EM_FIT_DAYS", "EDUCATION_HOURS", "SERVICE_HOURS", "LEAVE_LONGEST_DAYS");
        Set<String> law = new Cn2020().rules().stream().map(Rule::code).collect(Collectors.toSet());

        assertThat(new Cn2012().rules())
                .extracting(Rule::code)
                .filteredOn(code -> !dropped.contains(code))
                .allMatch(law::contains);
    }

    @Test
    void theProvinceIsStricterWithAStrictClassThanTheNation() {
        shelf.calendar(List.of(new Holidays()));
        shelf.add(new Cn2020());
        shelf.add(new Shaanxi());
        LocalDate day = LocalDate.of(2026, 1, 10);

        assertThat(shelf.find("REPORT_EVERY_DAYS", "STRICT", BEILIN, day)
                        .orElseThrow()
                        .packId())
                .isEqualTo("SN");
        assertThat(shelf.find("REPORT_EVERY_DAYS", "STRICT", Jurisdiction.national(), day)
                        .orElseThrow()
                        .packId())
                .isEqualTo("CN-2020");
    }

    @Test
    void aCountysOwnRuleGoesBeforeTheProvincesInThatCountyOnly() {
        shelf.calendar(List.of(new Holidays()));
        shelf.add(new Cn2020());
        shelf.add(new Shaanxi());
        shelf.add(new Jingbian());
        LocalDate day = LocalDate.of(2026, 1, 10);

        assertThat(shelf.rule("ENTRY_STAGE_MONTHS", Jurisdiction.of(List.of("61", "6108", "610824")), day)
                        .packId())
                .isEqualTo("SN-610824");
        assertThat(shelf.rule("ENTRY_STAGE_MONTHS", BEILIN, day).packId()).isEqualTo("SN");
    }

    @Test
    void aMalformedDocumentNamesItsLine() {
        assertThatThrownBy(() -> PolicyPackXml.read(Packs.stream("<policy-pack id='x'>\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("version");
    }

    @Test
    void anExternalEntityIsNotRead() {
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><policy-pack id='&e;'/>";

        assertThatThrownBy(() -> PolicyPackXml.read(Packs.stream(xml))).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class ThrowingPack implements PolicyPack {
        @Override
        public PackIdentity identity() {
            return new PackIdentity("THROWS", "1", "", "", "CN");
        }

        @Override
        public Validity validity() {
            return new Validity(DAY, null);
        }

        @Override
        public List<Rule> rules() {
            throw new IllegalStateException("broken");
        }

        @Override
        public List<WorkedCase> workedCases() {
            return List.of();
        }
    }
}
