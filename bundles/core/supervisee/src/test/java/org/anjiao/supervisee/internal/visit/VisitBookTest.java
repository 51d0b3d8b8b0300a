package org.anjiao.supervisee.internal.visit;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.Verification;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationQuota;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;
import org.anjiao.supervisee.visit.VisitProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-39, Law art. 26. */
class VisitBookTest {
    private RegimeWorld regime;
    private TestWorld world;
    private VisitBook visits;
    private VerificationBook verifications;

    @BeforeEach
    void open() {
        regime = new RegimeWorld();
        world = regime.world;
        visits = new VisitBook(world.desk, regime.rhythms);
        verifications = new VerificationBook(world.desk, regime.rhythms, regime.searches, world.alerts::add);
    }

    @AfterEach
    void close() {
        regime.close();
    }

    private String person(String registered) {
        world.clock.set(registered + "T09:00");
        String person = regime.person("缓刑");
        regime.at(registered + "T09:30");
        return person;
    }

    private Visit visit(String person, MetPerson... met) {
        return visits.file(
                world.office, new NewVisit(person, VisitKind.FAMILY, null, Set.of(met), "网格员一名", "家中有老人，生活稳定"));
    }

    private Verification verify(
            String person, VerificationKind kind, AutomaticVerdict automatic, VerificationResult result, String note) {
        return verifications.file(world.office, new NewVerification(person, kind, null, automatic, null, result, note));
    }

    @Test
    void whoIsNotReachedIsSearchedForAtOnceFromTheLastContactOn() {
        String person = person("2026-05-01");
        verify(person, VerificationKind.IT, AutomaticVerdict.MATCH, VerificationResult.IN_ORDER, null);
        regime.at("2026-05-03T10:00");
        verify(person, VerificationKind.IT, AutomaticVerdict.NO_SAMPLE, VerificationResult.NOT_REACHED, "三次呼叫无应答");
        verify(person, VerificationKind.TELECOM, AutomaticVerdict.NOT_RUN, VerificationResult.NOT_REACHED, "仍无应答");

        assertThat(world.alerts).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(CaseAlert.Kind.LOST_CONTACT);
            assertThat(alert.detail()).as("the last contact").isEqualTo("2026-05-01");
        });
        assertThat(regime.due(person, DueKind.SEARCH_POLICE)).isPresent();
    }

    /** judged genuine it becomes the hazard of who is away without leave. */
    @ParameterizedTest
    @ValueSource(strings = {"2019-03-04", "2026-03-04"})
    void whatIsNotInOrderIsBeforeTheOfficersAtOnce(String registered) {
        String person = person(registered);
        regime.at(registered + "T15:00");
        verify(person, VerificationKind.ON_SITE, null, VerificationResult.IN_ORDER, null);
        assertThat(world.alerts).isEmpty();

        Verification found = verify(person, VerificationKind.ON_SITE, null, VerificationResult.ABNORMAL, "不在申报住址，称在宝鸡");

        assertThat(world.alerts)
                .containsExactly(new CaseAlert(
                        CaseAlert.Kind.CHECK_ABNORMAL, person, "实地查访", "verification", found.id(), found.verifiedAt()));
        assertThat(regime.due(person, DueKind.SEARCH_POLICE))
                .as("who was reached is not searched for")
                .isEmpty();
    }

    @Test
    void aboveTheCountyWhatWasFoundIsReadForAPurpose() {
        String person = person("2026-03-04");
        Visit filed = visit(person, MetPerson.SUPERVISEE);
        Visit listed = visits.list(world.city, CaseQuery.ofPerson(person, 10), null)
                .items()
                .get(0);
        world.audited.clear();

        assertThat(listed.findings()).isNull();
        assertThat(listed.companions()).isNull();
        assertThat(listed.met()).containsExactly(MetPerson.SUPERVISEE);
        assertThat(visits.find(world.office, filed.id(), null).findings()).isEqualTo("家中有老人，生活稳定");
        assertThat(world.audited).isEmpty();
        refused(CommonProblem.PURPOSE_REQUIRED, () -> visits.find(world.province, filed.id(), null));
        assertThat(visits.find(world.province, filed.id(), "执法检查").findings()).isEqualTo("家中有老人，生活稳定");
        assertThat(world.audited).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("VISIT_READ");
            assertThat(record.recordId()).isEqualTo(person);
        });
    }

    @Test
    void aVisitOnWhichSomebodyWasMetBeginsTheNextLimit() {
        String person = person("2026-03-04");
        world.clock.set("2026-03-20T15:00");
        assertThat(visit(person, MetPerson.NOBODY).counts()).isFalse();
        assertThat(regime.lastDay(person, DueKind.VISIT)).isEqualTo("2026-06-02");

        Visit met = visit(person, MetPerson.SUPERVISEE, MetPerson.FAMILY_MEMBER);

        assertThat(met.counts()).isTrue();
        assertThat(regime.lastDay(person, DueKind.VISIT)).isEqualTo("2026-06-18");
        assertThat(visits.list(world.beilin, CaseQuery.ofPerson(person, 10), VisitKind.FAMILY)
                        .items())
                .hasSize(2);
        assertThat(visits.list(world.beilin, CaseQuery.ofPerson(person, 10), VisitKind.UNIT)
                        .items())
                .isEmpty();
        assertThat(regime.timeline(person)).extracting(entry -> entry.action()).contains("VISITED", "VISIT_MET_NOBODY");
    }

    @Test
    void whatCannotHaveBeenIsRefused() {
        String person = person("2026-03-04");
        refused(VisitProblem.VISIT_MET, () -> visit(person, MetPerson.NOBODY, MetPerson.NEIGHBOUR));
        refused(CommonProblem.FIELD_REQUIRED, () -> visit(person));
        refused(
                VisitProblem.VISIT_TIME,
                () -> visits.file(
                        world.office,
                        new NewVisit(
                                person,
                                VisitKind.UNIT,
                                Instant.parse("2026-03-03T15:59:59Z"),
                                Set.of(MetPerson.EMPLOYER),
                                null,
                                "在岗")));
        regime.close(person);
        refused(SuperviseeProblem.NOT_IN_CORRECTION, () -> visit(person, MetPerson.SUPERVISEE));
    }

    @Test
    void theOfficersResultStandsOverThePrograms() {
        String person = person("2026-03-04");
        refused(
                VisitProblem.VERIFICATION_UNCHECKED,
                () -> verify(person, VerificationKind.IT, null, VerificationResult.IN_ORDER, null));
        refused(
                VisitProblem.VERIFICATION_NO_PROGRAM,
                () -> verify(
                        person, VerificationKind.TELECOM, AutomaticVerdict.MATCH, VerificationResult.IN_ORDER, null));
        refused(
                VisitProblem.VERIFICATION_REASON_REQUIRED,
                () -> verify(person, VerificationKind.IT, AutomaticVerdict.ERROR, VerificationResult.IN_ORDER, null));
        refused(
                VisitProblem.VERIFICATION_REASON_REQUIRED,
                () -> verify(person, VerificationKind.ON_SITE, null, VerificationResult.ABNORMAL, null));

        Verification kept =
                verify(person, VerificationKind.IT, AutomaticVerdict.ERROR, VerificationResult.IN_ORDER, "视频确认为本人");
        assertThat(kept.automatic()).isEqualTo(AutomaticVerdict.ERROR);
        assertThat(kept.result()).isEqualTo(VerificationResult.IN_ORDER);
    }

    @Test
    void whoWasNotReachedIsNotVerified() {
        String person = person("2026-03-04");
        world.clock.set("2026-03-20T15:00");
        verify(person, VerificationKind.TELECOM, null, VerificationResult.NOT_REACHED, "三次无人接听");
        assertThat(regime.lastDay(person, DueKind.VERIFICATION)).isEqualTo("2026-04-03");

        verify(person, VerificationKind.ON_SITE, null, VerificationResult.ABNORMAL, "不在申报住址");

        assertThat(regime.lastDay(person, DueKind.VERIFICATION)).isEqualTo("2026-04-19");
    }

    @Test
    void theQuotaOfAnOfficeIsWhatThePackAskedOfIt() {
        String inTime = person("2026-03-04");
        String late = regime.person("缓刑");
        String never = regime.person("缓刑");
        String ended = regime.person("缓刑");
        regime.at("2026-03-04T10:00");
        world.clock.set("2026-04-03T10:00");
        verify(inTime, VerificationKind.TELECOM, null, VerificationResult.IN_ORDER, null);
        world.clock.set("2026-04-04T10:00");
        verify(late, VerificationKind.TELECOM, null, VerificationResult.IN_ORDER, null);
        regime.close(ended);
        regime.at("2026-04-04T11:00");

        YearMonth april = YearMonth.of(2026, 4);
        assertThat(verifications.quotas(world.beilin, null, null))
                .containsExactly(new VerificationQuota("u-610103001", april, 3, 1, 1, 1));
        assertThat(verifications.quotas(world.beilin, null, YearMonth.of(2026, 5)))
                .containsExactly(new VerificationQuota("u-610103001", YearMonth.of(2026, 5), 2, 0, 0, 0));
        assertThat(verifications
                        .quotas(world.beilin, null, YearMonth.of(2026, 5))
                        .get(0)
                        .open())
                .isEqualTo(2);
        assertThat(regime.due(never, DueKind.VERIFICATION).map(Due::basis)).hasValue("CN-2020 1.0.0");
        assertThat(verifications
                        .list(world.office, CaseQuery.ofPerson(late, 10), null)
                        .items())
                .hasSize(1);
    }
}
