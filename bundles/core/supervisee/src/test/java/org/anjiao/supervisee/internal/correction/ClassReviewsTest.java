package org.anjiao.supervisee.internal.correction;

import static org.anjiao.supervisee.internal.correction.CorrectionWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.Grading;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** after what the class is decided on anew. */
class ClassReviewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static TestWorld world;
    private static ClassBook classes;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        world.law.add(new Shaanxi());
        classes = new ClassBook(world.desk, world.caseDocuments(), new Rhythms(world.desk, new ClassInForce()));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String man(LocalDate day, String code) {
        String man = CorrectionWorld.man(world, day);
        decided(man, code);
        return man;
    }

    private static ManagementClass decided(String man, String code) {
        ManagementClass proposed = classes.propose(world.office, man, code, "理由");
        return classes.decide(world.agencyHead, proposed.id(), null, true, null);
    }

    private static void step(String man, String action, String fact, String value) {
        world.desk.step(world.office, Permission.CASE_PROPOSE, man, (manager, person) -> {
            world.desk.record(manager, world.office, person, new CaseStep(action, "test", "r1", Map.of(fact, value)));
            return null;
        });
    }

    private static void warned(String man) {
        step(man, "MEASURE_GRANTED", "kind", "WARNING");
    }

    private static List<Due> reviews(String man) {
        return classes.ofPerson(world.office, man).reviews();
    }

    private static List<Due> onTheList(String man) {
        return new DueListReader(world.desk)
                .list(world.office, new DueQuery(null, man, DueKind.CLASS_REVIEW, null, null, 50))
                .items();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-14T23:59:59,false,CN-2020",
        "2026-03-05,2026-03-15T23:59:59,false,CN-2020",
        "2026-03-05,2026-03-16T00:00,true,CN-2020",
        "2019-03-05,2019-03-14T23:59:59,false,CN-2012",
        "2019-03-05,2019-03-15T23:59:59,false,CN-2012",
        "2019-03-05,2019-03-16T00:00,true,CN-2012"
    })
    void afterAWarningTheClassIsDueForADecisionInTenDays(LocalDate day, String at, boolean late, String pack) {
        String man = man(day, "ORDINARY");
        warned(man);
        world.clock.set(at);

        assertThat(reviews(man)).singleElement().satisfies(due -> {
            assertThat(due.reason()).isEqualTo("WARNING");
            assertThat(due.basis()).startsWith(pack);
            assertThat(due.lastDay()).isEqualTo(day.plusDays(10));
            assertThat(due.late(world.clock.instant())).isEqualTo(late);
        });
        assertThat(onTheList(man)).isEqualTo(reviews(man));
        assertThat(classes.ofPerson(world.office, man).classes())
                .as("nothing is decided by itself")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RISK_ASSESSED,band,HIGH,2026-03-05,RISK_HIGH",
        "RISK_OVERRIDE_CONFIRMED,band,HIGH,2019-03-05,RISK_HIGH",
        "RISK_ASSESSED,band,MEDIUM,2026-03-05,",
        "RISK_OVERRIDE_PROPOSED,conclusion,HIGH,2026-03-05,",
        "MEASURE_GRANTED,kind,POLICE_PENALTY,2026-03-05,POLICE_PENALTY",
        "MEASURE_GRANTED,kind,COMMENDATION,2026-03-05,",
        "MEASURE_PROPOSED,kind,WARNING,2026-03-05,",
        "MEASURE_GRANTED,kind,ADMONITION,2019-03-05,"
    })
    void onlyWhatThePackOfTheDayNamesCallsForOne(
            String action, String fact, String value, LocalDate day, String reason) {
        String man = man(day, "LENIENT");

        step(man, action, fact, value);

        assertThat(reviews(man)).extracting(Due::reason).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void theSameReasonIsOpenOnceAndAnotherBesideIt() {
        String man = man(DAY, "ORDINARY");
        warned(man);
        world.clock.set("2026-03-07T09:00");
        warned(man);
        step(man, "RISK_ASSESSED", "band", "HIGH");

        assertThat(reviews(man)).extracting(Due::reason).containsExactly("WARNING", "RISK_HIGH");
        assertThat(reviews(man)).extracting(Due::lastDay).containsExactly(DAY.plusDays(10), DAY.plusDays(12));
    }

    @Test
    void aStricterClassSettlesItAndARefusalDoesNot() {
        String man = man(DAY, "ORDINARY");
        warned(man);
        ManagementClass lenient = classes.propose(world.office, man, "LENIENT", "仍表现良好");
        classes.decide(world.agencyHead, lenient.id(), null, false, "刚受警告");
        assertThat(reviews(man)).hasSize(1);

        decided(man, "STRICT");

        assertThat(reviews(man)).isEmpty();
        assertThat(onTheList(man)).isEmpty();
    }

    @Test
    void keepingTheClassIsADecisionToo() {
        String man = man(DAY, "ORDINARY");
        refused(CorrectionProblem.CLASS_UNCHANGED, () -> classes.propose(world.office, man, "ORDINARY", "维持"));
        warned(man);
        world.documents.clear();

        ManagementClass kept = decided(man, "ORDINARY");

        assertThat(kept.number()).isEqualTo(2);
        assertThat(reviews(man)).isEmpty();
        assertThat(world.documents)
                .singleElement()
                .satisfies(document -> assertThat(document.body()).contains("普通"));
        refused(CorrectionProblem.CLASS_UNCHANGED, () -> classes.propose(world.office, man, "ORDINARY", "再次维持"));
    }

    @Test
    void whoIsKeptMostStrictlyAlreadyIsNotAskedFor() {
        String man = man(DAY, "STRICT");
        warned(man);

        assertThat(reviews(man)).isEmpty();
    }

    @Test
    void whoIsInNoClassYetIsAskedFor() {
        String man = CorrectionWorld.man(world, DAY);
        warned(man);

        assertThat(reviews(man)).extracting(Due::reason).containsExactly("WARNING");
    }

    @Test
    void whoHasLeftIsNotAskedFor() {
        String man = man(DAY, "ORDINARY");
        world.desk.around().jpa().tx(manager -> world.desk.person(manager, man).close(Status.RELEASED));
        warned(man);

        Grading grading = classes.ofPerson(world.office, man);
        assertThat(grading.reviews()).isEmpty();
    }
}
