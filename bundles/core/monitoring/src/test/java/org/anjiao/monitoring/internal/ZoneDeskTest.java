package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anjiao.device.spi.Coordinates;
import org.anjiao.device.spi.Datum;
import org.anjiao.monitoring.MonitoringProblem;
import org.anjiao.monitoring.PersonZone;
import org.anjiao.monitoring.ZoneBasis;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.monitoring.ZoneProposal;
import org.anjiao.monitoring.ZoneSchedule;
import org.anjiao.monitoring.ZoneShape;
import org.anjiao.monitoring.ZoneState;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoneDeskTest {
    private static final Caller OFFICE = new Caller("changanlu", "测试", "office", Set.of(Role.OFFICE_OFFICER));
    private static final Caller COUNTY = new Caller("beilin", "测试", "county", Set.of(Role.COUNTY_OFFICER));
    private static final Caller HEAD = new Caller("beilin-head", "测试", "county", Set.of(Role.COUNTY_JUSTICE_HEAD));
    private static final LocalDate FIRST = LocalDate.parse("2019-04-01");
    private static final ZoneSchedule SCHEDULE = new ZoneSchedule(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
            LocalTime.of(20, 0),
            LocalTime.of(6, 30),
            FIRST,
            FIRST.plusDays(30),
            List.of(new ZoneSchedule.ExceptionalDay(FIRST.plusDays(4), false)));

    private static TestStore store;

    private final MovableClock clock = new MovableClock("2019-03-31T09:00");
    private final Trail trail = new Trail();
    private final TestUnits units = new TestUnits()
            .add("province", "610000", UnitType.PROVINCE_JUSTICE, null, "61")
            .add("county", "610103", UnitType.COUNTY_JUSTICE, "province", "610103")
            .add("office", "610103001", UnitType.JUSTICE_OFFICE, "county", "610103001");
    private final OnePerson registry = new OnePerson();
    private ZoneDesk desk;
    private ZoneShelf shelf;

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @BeforeEach
    void open() throws Exception {
        Chain.empty(store.dataSource());
        ZoneDrawing drawing = new ZoneDrawing(units, Stubs.of(Boundaries.class, new SquareOnly()), clock);
        ZoneStore zones = new ZoneStore(store.dataSource());
        shelf = new ZoneShelf(zones, drawing, clock);
        desk = new ZoneDesk(
                zones,
                drawing,
                Stubs.of(SuperviseeDirectory.class, registry),
                new TestAccess(units),
                trail,
                store.transactions(),
                () -> UUID.randomUUID().toString(),
                clock);
    }

    /** */
    @Test
    void zonesOfASensitiveCaseAreForThoseWhoKnowIt() {
        PersonZone zone = desk.propose(COUNTY, home());
        registry.mark("P1");
        refused(CommonProblem.NOT_PERMITTED, null, () -> desk.propose(COUNTY, home()));
        refused(CommonProblem.NOT_PERMITTED, null, () -> desk.find(OFFICE, zone.id()));
        refused(CommonProblem.NOT_PERMITTED, null, () -> desk.ofSupervisee(OFFICE, "P1"));
        refused(CommonProblem.NOT_PERMITTED, null, () -> desk.lift(COUNTY, zone.id(), null, "不再需要"));
        assertThat(desk.ofSupervisee(HEAD, "P1")).hasSize(1);
        assertThat(desk.approve(HEAD, zone.id(), null).state()).isEqualTo(ZoneState.APPROVED);
        desk.lift(OFFICE, "P1", "期满解除");
        assertThat(desk.find(HEAD, zone.id()).state())
                .as("ends with the case, whoever ends it")
                .isEqualTo(ZoneState.LIFTED);
    }

    @Test
    void allZonesOfAPersonEndWithTheCase() {
        PersonZone proposed = desk.propose(COUNTY, home());
        PersonZone approved = desk.approve(HEAD, desk.propose(COUNTY, home()).id(), null);
        clock.set("2019-04-02T09:00");

        desk.lift(OFFICE, "P1", "期满解除");
        desk.lift(OFFICE, "P1", "期满解除");

        assertThat(desk.find(HEAD, proposed.id()).state()).isEqualTo(ZoneState.REJECTED);
        PersonZone lifted = desk.find(HEAD, approved.id());
        assertThat(lifted.state()).isEqualTo(ZoneState.LIFTED);
        assertThat(lifted.effectiveUntil()).isEqualTo(clock.instant());
        assertThat(lifted.reason()).isEqualTo("期满解除");
    }

    @Test
    void aZoneIsProposedByOneApprovedByAnotherAndThenJudgedBy() {
        PersonZone proposed = desk.propose(COUNTY, home());
        assertThat(proposed.state()).isEqualTo(ZoneState.PROPOSED);
        shelf.refresh();
        assertThat(shelf.of("P1")).isEmpty();
        PersonZone approved = desk.approve(HEAD, proposed.id(), 0L);
        assertThat(approved.state()).isEqualTo(ZoneState.APPROVED);
        assertThat(approved.decidedBy()).isEqualTo("beilin-head");
        assertThat(approved.effectiveFrom()).isEqualTo(Shanghai.startOf(FIRST));
        assertThat(approved.effectiveUntil()).isEqualTo(Shanghai.endOf(FIRST.plusDays(30)));
        assertThat(shelf.refresh()).isTrue();
        assertThat(shelf.of("P1"))
                .singleElement()
                .satisfies(zone -> assertThat(zone.cause.detail()).isEqualTo("家"));
        assertThat(shelf.refresh()).as("nothing has changed since").isFalse();
        assertThat(trail.actions()).containsExactly("ZONE_PROPOSE", "ZONE_APPROVE");
        assertThat(trail.records.get(1).details()).containsEntry("basis", "PROHIBITION_ORDER （2019）陕01刑初1号");
    }

    @Test
    void everythingThatWasProposedIsReadBackAsItWas() {
        PersonZone proposed = desk.propose(COUNTY, home());
        ZoneProposal read = desk.find(OFFICE, proposed.id()).terms();
        assertThat(read.schedule()).isEqualTo(SCHEDULE);
        assertThat(read.shape().points().get(1))
                .containsExactly(home().shape().points().get(1));
        assertThat(read.dwellSeconds()).isNull();
        assertThat(read.graceSeconds()).isEqualTo(600);
        assertThat(read.basisDocument()).isEqualTo("（2019）陕01刑初1号");
    }

    @Test
    void whoProposesNeverApproves() {
        PersonZone proposed = desk.propose(HEAD, home());
        refused(MonitoringProblem.ZONE_APPROVER_IS_PROPOSER, null, () -> desk.approve(HEAD, proposed.id(), null));
        refused(MonitoringProblem.ZONE_APPROVER_IS_PROPOSER, null, () -> desk.reject(HEAD, proposed.id(), null, "否"));
        refused(CommonProblem.NOT_PERMITTED, null, () -> desk.approve(COUNTY, proposed.id(), null));
        refused(CommonProblem.NOT_PERMITTED, null, () -> desk.propose(OFFICE, home()));
    }

    @Test
    void aLiftedZoneEndsAtOnceAndCannotBeLiftedAgain() {
        PersonZone proposed = desk.propose(COUNTY, home());
        refused(MonitoringProblem.ZONE_STATE, "state", () -> desk.lift(COUNTY, proposed.id(), null, "不再需要"));
        desk.approve(HEAD, proposed.id(), null);
        clock.set("2019-04-10T10:00");
        PersonZone lifted = desk.lift(COUNTY, proposed.id(), 1L, "不再需要");
        assertThat(lifted.effectiveUntil()).isEqualTo(clock.instant());
        refused(MonitoringProblem.ZONE_STATE, "state", () -> desk.lift(COUNTY, proposed.id(), null, "不再需要"));
        refused(CommonProblem.STALE_VERSION, null, () -> desk.lift(COUNTY, proposed.id(), 0L, "不再需要"));
        shelf.refresh();
        long night = Shanghai.startOf(FIRST.plusDays(7)).toEpochMilli() + 20 * 3_600_000L;
        OwnZone zone = shelf.of("P1").get(0);
        assertThat(zone.window(night).holds())
                .as("positions of that time may still arrive")
                .isTrue();
        assertThat(zone.window(night + 7 * 86_400_000L).holds()).isFalse();
    }

    @Test
    void aHiddenZoneExistsOnlyForThoseWhoMaySeeItAndEachReadIsOnRecord() {
        PersonZone hidden = desk.propose(COUNTY, with(ZoneKind.EXCLUSION, true, ZoneBasis.PROHIBITION_ORDER));
        assertThat(desk.ofSupervisee(OFFICE, "P1")).isEmpty();
        refused(CommonProblem.RECORD_NOT_FOUND, "id", () -> desk.find(OFFICE, hidden.id()));
        assertThat(trail.actions()).containsExactly("ZONE_PROPOSE");
        assertThat(desk.ofSupervisee(HEAD, "P1")).extracting(PersonZone::id).containsExactly(hidden.id());
        assertThat(desk.find(HEAD, hidden.id()).terms().hidden()).isTrue();
        assertThat(trail.actions()).containsExactly("ZONE_PROPOSE", "PROTECTED_ZONE_READ", "PROTECTED_ZONE_READ");
        assertThat(trail.records.toString()).doesNotContain(Double.toString(Square.LONGITUDE));
    }

    @Test
    void aZoneNeedsABasisThatCarriesIt() {
        refused(
                CommonProblem.FIELD_REQUIRED,
                "basis",
                () -> desk.propose(COUNTY, with(ZoneKind.INCLUSION, false, null)));
        refused(
                MonitoringProblem.ZONE_BASIS_TOO_NARROW,
                "basis",
                () -> desk.propose(COUNTY, with(ZoneKind.EXCLUSION, false, ZoneBasis.COUNTY_LIMIT)));
        refused(
                MonitoringProblem.ZONE_BASIS_TOO_NARROW,
                "basis",
                () -> desk.propose(COUNTY, with(ZoneKind.INCLUSION, true, ZoneBasis.PROHIBITION_ORDER)));
        refused(
                MonitoringProblem.ZONE_BASIS_TOO_NARROW,
                "basis",
                () -> desk.propose(COUNTY, with(ZoneKind.EXCLUSION, true, ZoneBasis.EM_ORDER)));
    }

    @Test
    void aShapeThatCannotBeIsRefusedWithTheReason() {
        double x = Square.LONGITUDE;
        double y = Square.LATITUDE;
        shapeRefused(MonitoringProblem.ZONE_SELF_CROSSING, "shape.points", polygon(new double[][] {
            {x, y}, {x + 0.01, y + 0.01}, {x + 0.01, y}, {x, y + 0.01}
        }));
        shapeRefused(MonitoringProblem.ZONE_SELF_CROSSING, "shape.points", polygon(new double[][] {
            {x, y}, {x + 0.01, y}, {x + 0.02, y}
        }));
        shapeRefused(MonitoringProblem.ZONE_OUTSIDE_PROVINCE, "shape.points[0]", polygon(new double[][] {
            {y, x}, {x + 0.01, y}, {x, y + 0.01}
        }));
        shapeRefused(MonitoringProblem.ZONE_TOO_MANY_VERTICES, "shape.points", polygon(new double[][] {{x, y}, {x, y}
        }));
        List<double[]> many = new ArrayList<>();
        for (int i = 0; i <= ZoneDrawing.MOST_POINTS; i++) {
            many.add(new double[] {x + i * 1e-4, y});
        }
        shapeRefused(
                MonitoringProblem.ZONE_TOO_MANY_VERTICES,
                "shape.points",
                new ZoneShape(ZoneShape.Form.CORRIDOR, Datum.WGS84, many, 50.0, null));
        shapeRefused(
                CommonProblem.FIELD_INVALID,
                "shape.metres",
                new ZoneShape(ZoneShape.Form.CIRCLE, Datum.WGS84, List.of(new double[] {x, y}), Double.NaN, null));
        shapeRefused(
                CommonProblem.FIELD_INVALID,
                "shape.points[0]",
                new ZoneShape(ZoneShape.Form.CIRCLE, Datum.BD09, List.of(new double[] {1e300, y}), 500.0, null));
        shapeRefused(
                MonitoringProblem.ZONE_COUNTY_UNKNOWN,
                "shape.adminCode",
                new ZoneShape(ZoneShape.Form.COUNTY, Datum.WGS84, null, null, "110101"));
        assertThat(desk.ofSupervisee(COUNTY, "P1")).isEmpty();
    }

    /** 464 m lie between the two at Xi'an: an officer draws on a web map, the wristband measures in WGS-84. */
    @Test
    void aZoneDrawnOnAWebMapLiesWhereTheWearerIs() {
        double x = Square.LONGITUDE;
        double y = Square.LATITUDE;
        for (Datum datum : Datum.values()) {
            Coordinates drawn = datum.fromWgs84(y, x);
            double[] centre = {drawn.longitude(), drawn.latitude()};
            ZoneShape kept = desk.propose(
                            COUNTY, shaped(new ZoneShape(ZoneShape.Form.CIRCLE, datum, List.of(centre), 500.0, null)))
                    .terms()
                    .shape();
            assertThat(kept.datum()).isEqualTo(Datum.WGS84);
            assertThat(kept.points().get(0)[0]).isCloseTo(x, within(1e-6));
            assertThat(kept.points().get(0)[1]).isCloseTo(y, within(1e-6));
        }
    }

    @Test
    void theCountyIsTheOneInWhichTheOfficeLies() {
        PersonZone zone = desk.propose(COUNTY, shaped(ZoneShape.county()));
        assertThat(zone.terms().shape().adminCode()).isEqualTo("610103");
    }

    @Test
    void aScheduleHasAnEndAndWholePeriods() {
        refused(
                CommonProblem.FIELD_INVALID,
                "schedule.validTo",
                () -> desk.propose(
                        COUNTY, scheduled(new ZoneSchedule(null, null, null, FIRST, FIRST.plusYears(3), null))));
        refused(
                CommonProblem.FIELD_REQUIRED,
                "schedule.to",
                () -> desk.propose(
                        COUNTY, scheduled(new ZoneSchedule(null, LocalTime.NOON, null, FIRST, FIRST, null))));
        refused(
                CommonProblem.FIELD_REQUIRED,
                "schedule.validTo",
                () -> desk.propose(COUNTY, scheduled(new ZoneSchedule(null, null, null, FIRST, null, null))));
        refused(
                CommonProblem.FIELD_REQUIRED,
                "dwellSeconds",
                () -> desk.propose(COUNTY, with(ZoneKind.RESTRICTION, false, ZoneBasis.EM_ORDER)));
    }

    private void shapeRefused(ProblemCode code, String field, ZoneShape shape) {
        refused(code, field, () -> desk.propose(COUNTY, shaped(shape)));
    }

    private static ZoneShape polygon(double[][] corners) {
        return new ZoneShape(ZoneShape.Form.POLYGON, Datum.WGS84, List.of(corners), null, null);
    }

    private static ZoneProposal home() {
        double x = Square.LONGITUDE;
        double y = Square.LATITUDE;
        return shaped(polygon(new double[][] {{x, y}, {x + 0.01, y}, {x + 0.0123456, y + 0.01}}));
    }

    private static ZoneProposal shaped(ZoneShape shape) {
        return new ZoneProposal(
                "P1",
                "家",
                ZoneKind.INCLUSION,
                false,
                shape,
                SCHEDULE,
                null,
                600,
                ZoneBasis.PROHIBITION_ORDER,
                "（2019）陕01刑初1号");
    }

    private static ZoneProposal scheduled(ZoneSchedule schedule) {
        return new ZoneProposal(
                "P1", "家", ZoneKind.INCLUSION, false, home().shape(), schedule, null, 0, ZoneBasis.EM_ORDER, "1号");
    }

    private static ZoneProposal with(ZoneKind kind, boolean hidden, ZoneBasis basis) {
        return new ZoneProposal("P1", "家", kind, hidden, home().shape(), SCHEDULE, null, 0, basis, "1号");
    }

    private static void refused(ProblemCode code, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    /** One county with a boundary. */
    public static final class SquareOnly {
        public Optional<Boundaries.Boundary> of(String code) {
            return code.equals("610103") ? Optional.of(Square.boundary()) : Optional.empty();
        }
    }

    /** Knows one person. */
    public static final class OnePerson extends Secrets {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, "1", "测试对象01", "office", false, false));
        }
    }
}
