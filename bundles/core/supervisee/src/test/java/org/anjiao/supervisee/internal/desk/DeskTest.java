package org.anjiao.supervisee.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.spi.PolicyPackXml;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.internal.TestWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static TestWorld world;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        world.unit("610581", "61", UnitType.DIRECT_UNIT);
        world.unit("610581001", "610581", UnitType.JUSTICE_OFFICE);
        world.unit("6105", "61", UnitType.CITY_JUSTICE);
        world.unit("610523", "6105", UnitType.COUNTY_JUSTICE);
        world.unit("610523001", "610523", UnitType.JUSTICE_OFFICE);
        world.units.add("u-YANGLING", "YANGLING", UnitType.DIRECT_UNIT, "u-61", null);
        world.unit("610403", "YANGLING", UnitType.COUNTY_JUSTICE);
        world.unit("610403001", "610403", UnitType.JUSTICE_OFFICE);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2019-03-31T09:00");
        person = world.person(TestWorld.goodRow());
        world.audited.clear();
    }

    @Test
    void theLevelAboveADirectUnitIsTheProvince() {
        assertThat(world.desk.deciding("u-610103001", Level.OFFICE).id()).isEqualTo("u-610103001");
        assertThat(world.desk.deciding("u-610103001", Level.COUNTY).id()).isEqualTo("u-610103");
        assertThat(world.desk.deciding("u-610103001", Level.CITY).id()).isEqualTo("u-6101");
        assertThat(world.desk.deciding("u-610103001", Level.PROVINCE).id()).isEqualTo("u-61");
        assertThat(world.desk.deciding("u-610581001", Level.COUNTY).id()).isEqualTo("u-610581");
        assertThat(world.desk.deciding("u-610581001", Level.CITY).id()).isEqualTo("u-61");
    }

    /** 韩城 lies by its code in 渭南, 杨陵 in 咸阳; neither is managed from there. */
    @Test
    void anOverlayBindsWhomItsAuthorityManages() {
        overlay("61", 1);
        overlay("6105", 2);
        overlay("610581", 3);
        overlay("6104", 4);
        overlay("YANGLING", 5);

        assertThat(limitIn("u-610103001")).isEqualTo(1);
        assertThat(limitIn("u-610523001")).isEqualTo(2);
        assertThat(limitIn("u-610581001")).isEqualTo(3);
        assertThat(limitIn("u-610581")).isEqualTo(3);
        assertThat(limitIn("u-610403001")).isEqualTo(5);
    }

    /** Without an overlay of its own a direct unit is bound by the province alone. */
    @Test
    void theRulesOfACityDoNotReachADirectUnitInItsTerritory() {
        String cityOnly = "CITY_ONLY_LIMIT";
        overlay("6105", cityOnly, 2);
        overlay("6104", cityOnly, 4);

        assertThat(find(cityOnly, "u-610523001")).isPresent();
        assertThat(find(cityOnly, "u-610581001")).isEmpty();
        assertThat(find(cityOnly, "u-610403001")).isEmpty();
        assertThat(find("REPORT_IN_DAYS", "u-610581001")).isPresent();
    }

    private int limitIn(String unit) {
        return find("OVERLAID_LIMIT", unit).orElseThrow().intValue();
    }

    private Optional<RuleValue> find(String code, String unit) {
        LocalDate day = world.desk.today();
        return world.law.find(code, world.desk.jurisdiction(unit, day), day);
    }

    private static void overlay(String authority, int number) {
        overlay(authority, "OVERLAID_LIMIT", number);
    }

    private static void overlay(String authority, String rule, int number) {
        String xml = """
                <policy-pack id='T-%1$s-%2$s' version='1.0.0' jurisdiction='%1$s' zh='试' en='test' valid-from='2019-01-01'>
                <rule code='%2$s' unit='COUNT' number='%3$d' title='限' source='试' article='1' verified='true'/>
                <case title='限' rule='%2$s' on='2019-03-31' question='VALUE' expected='%3$d'/>
                </policy-pack>""".formatted(authority, rule, number);
        assertThat(world.law.add(PolicyPackXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    @Test
    void onlyTheUnitOfThatLevelDecides() {
        Caller city = world.account("city", "6101", Role.CITY_OFFICER);

        assertThat(decidingUnit(world.beilin)).isEqualTo("u-610103");
        refused(SuperviseeProblem.DECISION_LEVEL, () -> decidingUnit(city));
        refused(SuperviseeProblem.DECIDER_IS_PROPOSER, () -> Desk.requireOther(world.beilin, "beilin"));
    }

    private String decidingUnit(Caller caller) {
        return world.desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                person,
                (manager, found) ->
                        world.desk.requireLevel(caller, found, Level.COUNTY).id());
    }

    @Test
    void aStepIsOnTheAuditLogAndOnTheTimeLineLatestFirst() {
        Instant earlier = Instant.parse("2019-03-30T02:00:00Z");
        step(new CaseStep("VISITED", "visit", "v-1", Map.of("result", "在家")));
        step(new CaseStep("REPORTED", "report", "r-1", earlier, Map.of()));

        TimelineReader reader = new TimelineReader(world.desk);
        Page<TimelineEntry> first = reader.of(world.office, person, null, 1);
        Page<TimelineEntry> second = reader.of(world.office, person, first.next(), 1);

        assertThat(first.items()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("VISITED");
            assertThat(entry.facts()).isEqualTo(Map.of("result", "在家"));
            assertThat(entry.actor()).isEqualTo("office");
        });
        assertThat(second.items()).extracting(TimelineEntry::at).containsExactly(earlier);
        assertThat(second.next()).isNull();
        assertThat(world.audited).extracting(record -> record.action()).containsExactly("VISITED", "REPORTED");
        refused(CommonProblem.FIELD_INVALID, () -> reader.of(world.office, person, "no cursor", 1));
    }

    private void step(CaseStep step) {
        world.desk.step(world.office, Permission.CASE_RECORD, person, (manager, found) -> {
            world.desk.record(manager, world.office, found, step);
            return null;
        });
    }

    @Test
    void aFlagHoldsAsLongAsOneRecordIsBehindIt() {
        flag("l-1", true);
        flag("l-2", true);
        flag("l-2", true);
        flag("l-1", false);
        assertThat(flags()).containsExactly(Flag.ON_LEAVE);

        flag("l-2", false);
        assertThat(flags()).isEmpty();
    }

    private void flag(String record, boolean raise) {
        world.desk.step(world.office, Permission.CASE_RECORD, person, (manager, found) -> {
            if (raise) {
                world.desk.flags().raise(manager, person, Flag.ON_LEAVE, record);
            } else {
                world.desk.flags().lower(manager, person, Flag.ON_LEAVE, record);
            }
            return null;
        });
    }

    private List<Flag> flags() {
        return world.desk.step(
                world.office,
                Permission.SUPERVISEE_READ,
                person,
                (manager, found) -> List.copyOf(world.desk.flags().of(manager, person)));
    }

    @Test
    void aStepOutsideOnesUnitOrWithoutTheRightIsRefused() {
        Caller lianhu = world.account("lianhu", "610104", Role.COUNTY_OFFICER);

        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> world.desk.step(lianhu, Permission.CASE_RECORD, person, (manager, found) -> null));
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> world.desk.step(world.office, Permission.CASE_DECIDE, person, (manager, found) -> null));
        refused(
                CommonProblem.RECORD_NOT_FOUND,
                () -> world.desk.step(world.office, Permission.CASE_RECORD, "nobody", (manager, found) -> null));
    }

    @Test
    void theLawOfTheEventsDayDecides() {
        world.clock.set("2026-01-10T09:00");
        int warningsThen = rule("WARNINGS_BEFORE_REVOCATION", LocalDate.of(2020, 6, 30));
        int warningsNow = rule("WARNINGS_BEFORE_REVOCATION", LocalDate.of(2020, 7, 1));

        assertThat(warningsThen).isEqualTo(3);
        assertThat(warningsNow).isEqualTo(2);
    }

    private int rule(String code, LocalDate day) {
        return world.desk.step(
                world.office,
                Permission.SUPERVISEE_READ,
                person,
                (manager, found) -> world.desk.rule(code, found, day).intValue());
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
