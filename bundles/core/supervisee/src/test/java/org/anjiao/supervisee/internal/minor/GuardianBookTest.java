package org.anjiao.supervisee.internal.minor;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.anjiao.supervisee.internal.minor.MinorWorld.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.minor.Guardian;
import org.anjiao.supervisee.minor.GuardianConduct;
import org.anjiao.supervisee.minor.GuardianEnd;
import org.anjiao.supervisee.minor.GuardianFinding;
import org.anjiao.supervisee.minor.MinorProblem;
import org.anjiao.supervisee.minor.NewGuardian;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law art. 53: guardians of minors are told of their duties, urged to do them, and reported if they refuse. */
class GuardianBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static MinorWorld minors;
    private static TestWorld world;
    private static GuardianBook guardians;

    @BeforeAll
    static void open() {
        minors = new MinorWorld();
        world = minors.world;
        guardians = new GuardianBook(world.desk, world.registry);
    }

    @AfterAll
    static void close() {
        minors.close();
    }

    private static NewGuardian mother(String person, LocalDate toldOn) {
        return new NewGuardian(person, "测试对象之母", "母亲", "13900001234", toldOn, "测试对象甲", "监护职责告知书已签收");
    }

    private static Guardian named(String person) {
        return guardians.name(world.office, mother(person, world.desk.today()));
    }

    private static GuardianFinding finding(GuardianConduct conduct, LocalDate on, String measures, String authority) {
        return new GuardianFinding(conduct, on, "长期外出务工，无人管教", measures, authority, null);
    }

    private static Guardian filed(Guardian guardian, GuardianFinding finding) {
        return guardians.fileFinding(world.office, guardian.id(), guardian.version(), finding);
    }

    private static Guardian ended(Guardian guardian, LocalDate on) {
        return guardians.end(world.office, guardian.id(), guardian.version(), on, GuardianEnd.REPLACED, "改由祖父监护");
    }

    private static List<String> actions(String person) {
        return minors.regime.timeline(person).stream()
                .map(TimelineEntry::action)
                .toList();
    }

    /** Who is eighteen on the day of the registration is no minor; who turns eighteen later stays one (Law art. 58). */
    @ParameterizedTest
    @CsvSource({"2008-03-01,false", "2008-03-02,false", "2008-03-03,true"})
    void onlyWhoCameAsAMinorHasGuardians(LocalDate birth, boolean minor) {
        String person = minors.person(birth, DAY);
        world.clock.set("2026-06-01T09:00");
        if (minor) {
            assertThat(named(person).endedOn()).isNull();
        } else {
            refused(MinorProblem.MINOR_NONE, () -> named(person));
            assertThat(guardians.ofPerson(world.office, person, null, false)).isEmpty();
        }
    }

    @Test
    void nameAndPhoneAreKeptSecret() {
        String person = minors.minor(DAY);
        Guardian guardian = named(person);
        assertThat(guardian.full()).isFalse();
        assertThat(guardian.guardian().name()).isEqualTo("测**");
        assertThat(guardian.guardian().phone()).isEqualTo("139****1234");
        assertThat(guardian.guardian().toldBy()).isEqualTo("测试对象甲");
        assertThat(minors.kept("guardian_name", "sup_guardian", person).toString())
                .doesNotContain("测试");
        assertThat(minors.kept("guardian_phone", "sup_guardian", person).toString())
                .doesNotContain("1390000");
        assertThat(minors.regime.timeline(person).toString()).doesNotContain("之母");
    }

    @Test
    void eachReadHasAPurposeAndIsOnRecord() {
        String person = minors.minor(DAY);
        Guardian guardian = named(person);
        refused(CommonProblem.PURPOSE_REQUIRED, () -> guardians.ofPerson(world.office, person, " ", false));
        refused(CommonProblem.PURPOSE_REQUIRED, () -> guardians.ofPerson(world.office, person, "看", true));

        world.audited.clear();
        assertThat(guardians.ofPerson(world.city, person, PURPOSE, false)).containsExactly(guardian);
        Guardian full = guardians.ofPerson(world.office, person, PURPOSE, true).get(0);
        assertThat(full.full()).isTrue();
        assertThat(full.guardian().name()).isEqualTo("测试对象之母");
        assertThat(full.guardian().phone()).isEqualTo("13900001234");
        assertThat(world.audited)
                .extracting(AuditRecord::action, AuditRecord::purpose)
                .containsOnly(tuple("GUARDIAN_READ", PURPOSE))
                .hasSize(2);
        refused(CommonProblem.NOT_PERMITTED, () -> guardians.ofPerson(world.city, person, PURPOSE, true));
    }

    @Test
    void whoNeglectsIsUrgedAndWhoRefusesIsReported() {
        String person = minors.minor(DAY);
        world.clock.set("2026-04-01T09:00");
        LocalDate today = LocalDate.of(2026, 4, 1);
        Guardian guardian = guardians.name(world.office, mother(person, DAY));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> filed(guardian, finding(GuardianConduct.NEGLIGENT, today, " ", null)));
        Guardian urged = filed(guardian, finding(GuardianConduct.NEGLIGENT, DAY, "当面督促教育", "某机关"));
        assertThat(urged.findings())
                .singleElement()
                .satisfies(first ->
                        assertThat(first.authority()).as("nobody is told yet").isNull());
        assertThat(urged.version()).isGreaterThan(guardian.version());
        refused(
                CommonProblem.STALE_VERSION,
                () -> filed(guardian, finding(GuardianConduct.PERFORMS, today, null, null)));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> filed(urged, finding(GuardianConduct.REFUSES, today, "再次督促无效", null)));

        Guardian refuses = filed(urged, finding(GuardianConduct.REFUSES, today, "再次督促无效", "某区公安分局"));
        assertThat(refuses.findings())
                .extracting(GuardianFinding::conduct)
                .containsExactly(GuardianConduct.REFUSES, GuardianConduct.NEGLIGENT);
        assertThat(refuses.findings().get(0).authority()).isEqualTo("某区公安分局");
        assertThat(actions(person)).contains("GUARDIAN_NAMED", "GUARDIAN_CONDUCT", "GUARDIAN_REPORTED");
        assertThat(guardians.ofPerson(world.office, person, PURPOSE, false)).containsExactly(refuses);
    }

    @Test
    void daysLieBetweenTheTellingAndToday() {
        String person = minors.minor(DAY);
        refused(MinorProblem.MINOR_DAY, () -> guardians.name(world.office, mother(person, DAY.plusDays(1))));
        Guardian guardian = named(person);
        for (LocalDate day : List.of(DAY.minusDays(1), DAY.plusDays(1))) {
            refused(MinorProblem.MINOR_DAY, () -> filed(guardian, finding(GuardianConduct.PERFORMS, day, null, null)));
            refused(MinorProblem.MINOR_DAY, () -> ended(guardian, day));
        }
        assertThat(filed(guardian, finding(GuardianConduct.PERFORMS, DAY, null, null))
                        .findings())
                .hasSize(1);
    }

    @Test
    void whoIsReplacedIsGuardianNoMore() {
        String person = minors.minor(DAY);
        Guardian mother = named(person);
        Guardian another = named(person);
        assertThat(ended(mother, DAY).cause()).isEqualTo(GuardianEnd.REPLACED);
        assertThat(actions(person)).contains("GUARDIAN_ENDED").doesNotContain("GUARDIAN_LOST");
        refused(
                MinorProblem.GUARDIAN_STATE,
                () -> guardians.end(world.office, mother.id(), null, DAY, GuardianEnd.DIED, "病故"));
        refused(
                MinorProblem.GUARDIAN_STATE,
                () -> guardians.fileFinding(
                        world.office, mother.id(), null, finding(GuardianConduct.PERFORMS, DAY, null, null)));
        ended(another, DAY);
        assertThat(actions(person)).contains("GUARDIAN_LOST");
        minors.regime.close(person);
        refused(SuperviseeProblem.NOT_IN_CORRECTION, () -> named(person));
    }

    /** Under either pack the file of a minor asks for a guardian, and that of an adult does not. */
    @ParameterizedTest
    @CsvSource({"2019-03-04,CN-2012", "2026-03-02,CN-2020"})
    void theFileOfAMinorHasAGuardianWhileThereIsOne(LocalDate day, String pack) {
        String minor = minors.minor(day);
        String adult = minors.person(day.minusYears(30), day);
        assertThat(guardianItem(adult)).isEmpty();
        assertThat(guardianItem(minor)).extracting(FileItem::present).containsExactly(false);
        Guardian guardian = named(minor);
        assertThat(guardianItem(minor)).extracting(FileItem::present).containsExactly(true);
        ended(guardian, day);
        assertThat(guardianItem(minor)).extracting(FileItem::present).containsExactly(false);
        assertThat(world.law.find("REQUIRED_FIELDS.MINOR", Jurisdiction.of(List.of("61", "6101", "610103")), day))
                .hasValueSatisfying(rule -> assertThat(rule.basis()).startsWith(pack));
    }

    private static List<FileItem> guardianItem(String person) {
        return minors.file(world.office, person).stream()
                .filter(item -> item.code().equals("guardian"))
                .toList();
    }
}
