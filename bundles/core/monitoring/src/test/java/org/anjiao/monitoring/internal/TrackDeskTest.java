package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.monitoring.Tracks.DayTrack;
import org.anjiao.monitoring.Tracks.Stop;
import org.anjiao.monitoring.Tracks.Stretch;
import org.anjiao.monitoring.Tracks.TrackPoint;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.track.TrackRequest;
import org.anjiao.supervisee.track.TrackRequestState;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackDeskTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller STRANGER = new Caller("yanta", "测试", "U2", Set.of(Role.OFFICE_OFFICER));
    private static final LocalDate DAY = LocalDate.parse("2019-03-30");
    private static TestStore store;

    private final MovableClock clock = new MovableClock("2019-03-31T09:00");
    private final Trail trail = new Trail();
    private Chain chain;
    private TrackDesk desk;
    /** By which the next look is taken; null for the caller's own right. */
    private TrackRequest request;

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
        chain = new Chain(store.dataSource(), 2);
        desk = new TrackDesk(
                new TrackDesk.Surroundings(
                        chain.journal,
                        new FromEightToTwelve(),
                        Stubs.of(SuperviseeDirectory.class, new OnePerson()),
                        this::require,
                        (unit, at) -> Square.ZONE,
                        trail,
                        clock),
                new DayShape(
                        Duration.ofMinutes(10).toMillis(),
                        100,
                        Duration.ofMinutes(10).toMillis()),
                15);
    }

    /** As the registry decides. */
    private Optional<TrackRequest> require(Caller caller, String person, LocalDate day) {
        if (request == null) {
            new TestAccess(String::startsWith).require(caller, Permission.TRACK_READ, "U1");
        }
        return Optional.ofNullable(request);
    }

    @AfterEach
    void close() {
        chain.close();
    }

    @Test
    void onlyWhatAnOrderCoveredIsShownInTheOrderOfTheDevicesClock() {
        send("07:59", 500, Origin.LIVE);
        send("11:59", 500, Origin.LIVE);
        send("12:00", 500, Origin.LIVE);
        send("08:00", -500, Origin.STORED);
        send("09:00", 10, Origin.STORED);
        List<TrackPoint> points =
                desk.points(OFFICER, "P1", DAY, "核实行踪", null, 50).items();
        assertThat(points).extracting(TrackPoint::at).containsExactly(at("08:00"), at("09:00"), at("11:59"));
        assertThat(points).extracting(TrackPoint::outside).containsExactly(true, null, false);
        assertThat(points).extracting(TrackPoint::late).containsExactly(true, true, false);
        assertThat(desk.day(OFFICER, "P1", DAY, "核实行踪").covered())
                .containsExactly(new Stretch(at("08:00"), at("12:00")));
    }

    @Test
    void pagesJoinWithoutAGapOrADoubleEvenWithinOneMoment() {
        for (int i = 0; i < 7; i++) {
            send("08:30", 500 + i, Origin.LIVE);
            send("08:" + (31 + i), 500, Origin.LIVE);
        }
        List<TrackPoint> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<TrackPoint> page = desk.points(OFFICER, "P1", DAY, "核实行踪", cursor, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all)
                .isEqualTo(desk.points(OFFICER, "P1", DAY, "核实行踪", null, 200).items())
                .hasSize(14);
    }

    @Test
    void gapsAndStopsAreFound() {
        for (int minute = 0; minute < 15; minute++) {
            send(String.format("08:%02d", minute), 500, Origin.LIVE);
        }
        for (int minute = 15; minute < 30; minute++) {
            send(String.format("08:%02d", minute), 500 + minute * 150, Origin.LIVE);
        }
        send("11:55", 500, Origin.LIVE);
        DayTrack day = desk.day(OFFICER, "P1", DAY, "核实行踪");
        assertThat(day.points()).isEqualTo(31);
        assertThat(day.gaps()).containsExactly(new Stretch(at("08:29"), at("11:55")));
        assertThat(day.stops()).hasSize(1);
        Stop stop = day.stops().get(0);
        assertThat(stop.from()).isEqualTo(at("08:00"));
        assertThat(stop.until()).isEqualTo(at("08:14"));
    }

    @Test
    void aDayWithoutAnyReportIsOneGap() {
        assertThat(desk.day(OFFICER, "P1", DAY, "核实行踪").gaps()).containsExactly(new Stretch(at("08:00"), at("12:00")));
        clock.set("2019-03-30T09:00");
        assertThat(desk.day(OFFICER, "P1", DAY, "核实行踪").gaps())
                .as("of what is still to come nothing can be missing")
                .containsExactly(new Stretch(at("08:00"), at("09:00")));
    }

    @Test
    void aReadNeedsAPurposeAndTheRightAndIsOnRecord() {
        refused(CommonProblem.PURPOSE_REQUIRED, () -> desk.day(OFFICER, "P1", DAY, " "));
        refused(CommonProblem.PURPOSE_REQUIRED, () -> desk.points(OFFICER, "P1", DAY, null, null, 10));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> desk.day(STRANGER, "P1", DAY, "核实行踪"));
        refused(CommonProblem.FIELD_REQUIRED, () -> desk.day(OFFICER, "P1", null, "核实行踪"));
        refused(CommonProblem.FIELD_INVALID, () -> desk.points(OFFICER, "P1", DAY, "核实行踪", "x", 10));
        assertThat(trail.records).isEmpty();
        send("08:00", 500, Origin.LIVE);
        desk.points(OFFICER, "P1", DAY, "核实行踪", null, 10);
        assertThat(trail.records).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("TRACK_READ");
            assertThat(record.recordId()).isEqualTo("P1");
            assertThat(record.purpose()).isEqualTo("核实行踪");
            assertThat(record.details()).containsEntry("positions", "1").containsEntry("day", "2019-03-30");
        });
    }

    @Test
    void aReadByARequestIsOnRecordWithItsNumberAndPurpose() {
        request = new TrackRequest(
                "R1",
                "GJ-2019-000007",
                "P1",
                DAY,
                DAY,
                "核查脱管线索",
                "第二十九条",
                Level.COUNTY,
                "TEST",
                TrackRequestState.GRANTED,
                "xian",
                "U",
                at("07:00"),
                "beilin-head",
                at("07:30"),
                null,
                at("23:00"),
                true,
                null,
                1);
        desk.day(STRANGER, "P1", DAY, null);
        desk.points(STRANGER, "P1", DAY, "别的", null, 10);
        assertThat(trail.records).hasSize(2).allSatisfy(record -> {
            assertThat(record.recordId()).isEqualTo("P1");
            assertThat(record.purpose()).isEqualTo("核查脱管线索");
            assertThat(record.details()).containsEntry("request", "GJ-2019-000007");
        });
    }

    private void send(String time, double metresInside, Origin origin) {
        PositionFix fix =
                PositionFix.satellite(at(time), Square.LATITUDE, Square.longitude(metresInside), 400, 3, 90, 9, origin);
        chain.send(1, at(time).plusSeconds(1), fix).join();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(DAY + "T" + time).atZone(Shanghai.ZONE).toInstant();
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Knows one person. */
    public static final class OnePerson extends Secrets {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, "1", "测试对象01", "U1", false, false));
        }
    }

    private static final class FromEightToTwelve implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant when) {
            if (when.isBefore(at("08:00"))) {
                return new PositioningWindow(null, Instant.MIN, at("08:00"), 0);
            }
            return when.isBefore(at("12:00"))
                    ? new PositioningWindow("O1", at("08:00"), at("12:00"), 0)
                    : new PositioningWindow(null, at("12:00"), Instant.MAX, 0);
        }

        @Override
        public long revision() {
            return 0;
        }
    }
}
