package org.anjiao.supervisee.internal.prohibition;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.PermittedAbsence;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.leave.TimesAway;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.anjiao.supervisee.prohibition.NewTrip;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;
import org.anjiao.supervisee.prohibition.Trip;
import org.anjiao.supervisee.prohibition.TripState;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseHazard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-18: single trips. Under the rules of 2012 there is no permit under which they could be filed (PermitBookTest). */
class TripBookTest {
    private static final String BAOJI = "610302";
    private static RegimeWorld regime;
    private static TestWorld world;
    private static PermitBook permits;
    private static TripBook trips;

    private String person;
    private Permit permit;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld();
        world = regime.world;
        TripClock clock = new TripClock(world.desk, world.caseHazards(), world.alerts::add);
        permits = new PermitBook(world.desk, world.caseDocuments(), clock);
        trips = new TripBook(world.desk, clock);
        regime.watch(List.of(new ProhibitionClock(world.desk), clock));
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    /** From 10 January to 10 July. */
    @BeforeEach
    void permitted() {
        world.clock.set("2026-01-10T09:00");
        person = regime.person("缓刑");
        permit = granted(PermitKind.TRIP);
        world.alerts.clear();
        world.hazards.clear();
    }

    private Permit granted(PermitKind kind) {
        Permit asked = permits.apply(
                world.office,
                new PermitApplication(
                        person,
                        kind,
                        null,
                        null,
                        kind == PermitKind.TRIP ? BAOJI : null,
                        "宝鸡市渭滨区某市场",
                        "送货",
                        "劳动合同",
                        LocalDate.parse("2026-01-10"),
                        LocalDate.parse("2026-07-10")));
        permits.giveOpinion(world.officeHead, asked.id(), null, "同意");
        return permits.decide(world.agencyHead, asked.id(), null, true, null);
    }

    private NewTrip trip(String code, String from, String to) {
        return new NewTrip(permit.id(), code, "渭滨区某市场", LocalDate.parse(from), LocalDate.parse(to));
    }

    private Trip filed(String from, String to) {
        return trips.file(world.office, trip(BAOJI, from, to));
    }

    private TripState state(Trip trip) {
        return trips.ofPerson(world.office, person, permit.id()).stream()
                .filter(one -> one.id().equals(trip.id()))
                .findAny()
                .orElseThrow()
                .state();
    }

    private Set<Flag> flags() {
        return world.desk.step(
                world.office,
                Permission.SUPERVISEE_READ,
                person,
                (manager, found) -> world.desk.flags().of(manager, person));
    }

    /** Of this person: those of other tests are overdue as well by then. */
    private List<CaseAlert> alerts() {
        return world.alerts.stream()
                .filter(alert -> alert.superviseeId().equals(person))
                .toList();
    }

    private List<CaseHazard> hazards() {
        return world.hazards.stream()
                .filter(hazard -> hazard.superviseeId().equals(person))
                .toList();
    }

    private List<Due> returns() {
        return new DueListReader(world.desk)
                .list(world.office, new DueQuery(null, person, DueKind.TRIP_RETURN, null, null, 50))
                .items();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09,2026-01-12,TRIP_IN_PAST",
        "2026-01-10,2026-01-12,",
        "2026-07-09,2026-07-09,",
        "2026-07-09,2026-07-10,",
        "2026-07-09,2026-07-11,TRIP_DAYS"
    })
    void itLiesWithinTheDaysOfThePermit(String from, String to, ProhibitionProblem refusal) {
        if (refusal == null) {
            assertThat(filed(from, to).trip().to()).isEqualTo(to);
        } else {
            refused(refusal, () -> filed(from, to));
            assertThat(trips.ofPerson(world.office, person, null)).isEmpty();
        }
    }

    @Test
    void itLeadsToThePlaceOfAPermitThatHolds() {
        refused(
                ProhibitionProblem.TRIP_PLACE,
                () -> trips.file(world.office, trip("610303", "2026-02-01", "2026-02-02")));
        refused(SuperviseeProblem.END_BEFORE_BEGIN, () -> filed("2026-02-02", "2026-02-01"));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> trips.file(
                        world.account("other", "610103002", org.anjiao.platform.security.Role.OFFICE_OFFICER),
                        trip(BAOJI, "2026-02-01", "2026-02-02")));
        permit = granted(PermitKind.MEETING);
        refused(ProhibitionProblem.TRIP_PERMIT, () -> filed("2026-02-01", "2026-02-02"));
    }

    @Test
    void twoTripsDoNotOverlap() {
        Trip first = filed("2026-02-01", "2026-02-03");
        refused(ProhibitionProblem.TRIP_OVERLAPS, () -> filed("2026-02-03", "2026-02-05"));
        filed("2026-02-04", "2026-02-05");
        trips.cancel(world.office, first.id(), first.version(), "未成行");

        assertThat(filed("2026-02-01", "2026-02-03").state()).isEqualTo(TripState.FILED);
        assertThat(trips.ofPerson(world.office, person, permit.id()))
                .extracting(Trip::state)
                .containsExactly(TripState.FILED, TripState.FILED, TripState.CANCELLED);
        assertThat(trips.ofPerson(world.office, person, "another")).isEmpty();
    }

    @Test
    void itBeginsOnItsDayAndEndsWithTheReportOfTheReturn() {
        Trip trip = filed("2026-02-01", "2026-02-03");
        regime.at("2026-01-31T23:59:59");
        assertThat(state(trip)).isEqualTo(TripState.FILED);
        assertThat(flags()).isEmpty();
        refused(
                ProhibitionProblem.TRIP_STATE,
                () -> trips.reportBack(world.office, trip.id(), null, LocalDate.parse("2026-01-31")));

        regime.at("2026-02-01T00:00");
        assertThat(state(trip)).isEqualTo(TripState.AWAY);
        assertThat(flags()).containsExactly(Flag.ON_LEAVE);
        refused(ProhibitionProblem.TRIP_STATE, () -> trips.cancel(world.office, trip.id(), null, "未成行"));

        regime.at("2026-02-03T23:59:59");
        assertThat(state(trip)).isEqualTo(TripState.AWAY);
        for (String day : List.of("2026-01-31", "2026-02-04")) {
            refused(
                    ProhibitionProblem.TRIP_BACK_DAY,
                    () -> trips.reportBack(world.office, trip.id(), null, LocalDate.parse(day)));
        }
        refused(
                CommonProblem.STALE_VERSION,
                () -> trips.reportBack(world.office, trip.id(), trip.version() - 1, LocalDate.parse("2026-02-03")));
        Trip back = trips.reportBack(world.office, trip.id(), null, LocalDate.parse("2026-02-03"));

        assertThat(back.state()).isEqualTo(TripState.BACK);
        assertThat(flags()).isEmpty();
        assertThat(returns()).isEmpty();
        assertThat(world.audited).extracting(record -> record.action()).contains("TRIP_FILED", "TRIP_RETURNED");
    }

    @Test
    void aReturnThatIsNotReportedStaysDueButNobodyIsAwayUnlawfullyWhileThePermitHolds() {
        Trip trip = filed("2026-02-01", "2026-02-03");
        regime.at("2026-02-01T08:00");
        regime.at("2026-02-04T00:00");

        assertThat(state(trip)).isEqualTo(TripState.OVERDUE);
        assertThat(flags()).containsExactly(Flag.ON_LEAVE);
        assertThat(returns())
                .singleElement()
                .satisfies(due -> assertThat(due.late(world.clock.instant())).isTrue());
        assertThat(alerts()).isEmpty();
        assertThat(hazards()).isEmpty();

        trips.reportBack(world.office, trip.id(), null, LocalDate.parse("2026-02-04"));
        assertThat(returns()).isEmpty();
        assertThat(flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-07-09T23:59:59,false", "2026-07-10T23:59:59,false", "2026-07-11T00:00,true"})
    void whoIsAwayWhenThePermitEndsIsOverdueAsAfterALeave(String at, boolean overdue) {
        Trip last = filed("2026-07-08", "2026-07-10");
        regime.at("2026-07-08T08:00");
        regime.at(at);

        assertThat(state(last)).isEqualTo(overdue ? TripState.OVERSTAYED : TripState.AWAY);
        assertThat(flags()).containsExactly(overdue ? Flag.OVERDUE_RETURN : Flag.ON_LEAVE);
        assertThat(alerts())
                .extracting(CaseAlert::kind)
                .isEqualTo(overdue ? List.of(CaseAlert.Kind.OVERDUE_RETURN) : List.of());
        assertThat(hazards())
                .extracting(CaseHazard::kind)
                .isEqualTo(overdue ? List.of(CaseHazard.Kind.OVERDUE_RETURN) : List.of());
    }

    @Test
    void whoWasOverdueBeforeThePermitEndsIsAwayUnlawfullyFromThenOn() {
        Trip trip = filed("2026-07-01", "2026-07-03");
        regime.at("2026-07-01T08:00");
        regime.at("2026-07-04T00:00");
        assertThat(state(trip)).isEqualTo(TripState.OVERDUE);

        regime.at("2026-07-11T00:00");

        assertThat(state(trip)).isEqualTo(TripState.OVERSTAYED);
        assertThat(alerts())
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.happenedAt()).isEqualTo(Shanghai.startOf(LocalDate.parse("2026-07-11"))));
        trips.reportBack(world.office, trip.id(), null, LocalDate.parse("2026-07-11"));
        assertThat(flags()).isEmpty();
    }

    @Test
    void aPermitThatIsTakenBackCallsThePersonHomeThatDay() {
        Trip away = filed("2026-02-01", "2026-02-10");
        Trip later = filed("2026-03-01", "2026-03-02");
        regime.at("2026-02-02T10:00");

        permits.revoke(world.agencyHead, permit.id(), null, "不再有此需要");

        assertThat(state(later)).isEqualTo(TripState.CANCELLED);
        assertThat(returns())
                .singleElement()
                .satisfies(due -> assertThat(due.lastDay()).isEqualTo(LocalDate.parse("2026-02-02")));
        regime.at("2026-02-02T23:59:59");
        assertThat(state(away)).isEqualTo(TripState.AWAY);
        regime.at("2026-02-03T00:00");
        assertThat(state(away)).isEqualTo(TripState.OVERSTAYED);
        assertThat(flags()).containsExactly(Flag.OVERDUE_RETURN);
        assertThat(hazards()).hasSize(1);
        refused(ProhibitionProblem.TRIP_PERMIT, () -> filed("2026-02-20", "2026-02-21"));
    }

    /** The permit alone lets nobody be away: the reported days do, and only where the permit leads. */
    @Test
    void theWatchKnowsTheDaysOfTheTripAndItsPlace() {
        assertThat(away("2026-01-15T12:00")).isEmpty();
        Trip trip = filed("2026-02-01", "2026-02-10");
        regime.at("2026-01-31T10:00");
        assertThat(away("2026-01-31T23:59:59")).isEmpty();
        regime.at("2026-02-01T10:00");
        assertThat(away("2026-02-01T00:00")).containsExactly(inBaoji("2026-02-11T00:00"));
        assertThat(away("2026-03-01T00:00")).containsExactly(inBaoji("2026-02-11T00:00"));

        regime.at("2026-02-05T18:00");
        trips.reportBack(world.office, trip.id(), null, LocalDate.parse("2026-02-05"));
        assertThat(away("2026-02-08T00:00")).containsExactly(inBaoji("2026-02-06T00:00"));
    }

    @Test
    void whoComesBackLateWasAwayWithoutPermissionSinceTheReportedDay() {
        Trip trip = filed("2026-02-01", "2026-02-10");
        regime.at("2026-02-01T10:00");
        regime.at("2026-02-12T09:00");
        trips.reportBack(world.office, trip.id(), null, LocalDate.parse("2026-02-12"));
        assertThat(away("2026-02-12T09:00")).containsExactly(inBaoji("2026-02-11T00:00"));
    }

    @Test
    void aTripThatIsOffOrCutShortExcusesNothingMore() {
        Trip off = filed("2026-03-01", "2026-03-02");
        trips.cancel(world.office, off.id(), null, "不去了");
        assertThat(away("2026-03-01T12:00")).isEmpty();

        filed("2026-02-01", "2026-02-10");
        regime.at("2026-02-02T10:00");
        permits.revoke(world.agencyHead, permit.id(), null, "不再有此需要");
        assertThat(away("2026-02-02T12:00")).containsExactly(inBaoji("2026-02-03T00:00"));
    }

    private List<PermittedAbsence> away(String at) {
        return new TimesAway(world.desk).begun(person, at(at));
    }

    private static PermittedAbsence inBaoji(String until) {
        return new PermittedAbsence(BAOJI, at(until));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    @Test
    void tripsEndWithTheCase() {
        Trip away = filed("2026-02-01", "2026-02-10");
        regime.at("2026-02-01T08:00");
        CaseEnd end = new CaseEnd(world.desk, List.of(), (caller, who, reason) -> {}, world.caseDocuments());

        world.desk
                .around()
                .jpa()
                .tx(manager ->
                        end.end(manager, world.beilin, world.desk.person(manager, person), Status.TERMINATED, "死亡"));

        assertThat(state(away)).isEqualTo(TripState.MOOT);
        assertThat(returns()).isEmpty();
        refused(SuperviseeProblem.NOT_IN_CORRECTION, () -> filed("2026-03-01", "2026-03-02"));
    }
}
