package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.monitoring.Tracks.TrackPoint;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.Stubs;

/** What holds of every history of reports. */
class HistoryPropertyTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Clock CLOCK = Clock.fixed(Chain.NOW.plus(Duration.ofHours(12)), ZoneOffset.UTC);
    private static TestStore store;

    @BeforeContainer
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
    }

    @AfterContainer
    static void dropTables() {
        store.close();
    }

    @Property(tries = 30)
    void theOrderOfArrivalDoesNotChangeTheHistory(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -300, max = 300) Integer> metres, @ForAll long seed)
            throws Exception {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < metres.size(); i++) {
            order.add(i);
        }
        List<String> inOrder = history(metres, order);
        Collections.shuffle(order, new Random(seed));
        assertThat(history(metres, order)).isEqualTo(inOrder).hasSize(metres.size());
    }

    private static List<String> history(List<Integer> metres, List<Integer> order) throws Exception {
        Chain.empty(store.dataSource());
        try (Chain chain = new Chain(store.dataSource(), 1)) {
            for (int index : order) {
                chain.send(1, Chain.NOW.plusSeconds(3_600), fix(index * 60, metres.get(index), Origin.STORED))
                        .join();
            }
            TrackDesk desk = new TrackDesk(
                    new TrackDesk.Surroundings(
                            chain.journal,
                            new Chain.OpenOrders(),
                            Stubs.of(SuperviseeDirectory.class, new OnePerson()),
                            (caller, person, day) -> Optional.empty(),
                            (unit, at) -> Square.ZONE,
                            new Trail(),
                            CLOCK),
                    new DayShape(600_000, 100, 600_000),
                    15);
            return desk.points(OFFICER, "P1", Shanghai.dayOf(Chain.NOW), "核查", null, 200).items().stream()
                    .map(HistoryPropertyTest::verdict)
                    .toList();
        }
    }

    private static String verdict(TrackPoint point) {
        return point.at() + " " + point.longitude() + " " + point.outside();
    }

    @Property(tries = 30)
    void aRestartAtAnyMomentChangesNoAlertOfAPersonsOwnZones(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 3_700, max = 6_400) Integer> metres,
            @ForAll long seed)
            throws Exception {
        List<String> undisturbed = ownAlerts(metres, null);
        assertThat(ownAlerts(metres, new Random(seed))).isEqualTo(undisturbed);
    }

    /** @param restarts when the evaluator is killed, as by kill -9; null for never */
    private static List<String> ownAlerts(List<Integer> metres, Random restarts) throws Exception {
        Chain.empty(store.dataSource());
        Own own = new Own()
                .give(
                        "P1",
                        Own.circle("home", ZoneKind.INCLUSION, 5_000, Own.ALWAYS, 120, 0),
                        Own.circle("school", ZoneKind.EXCLUSION, 6_000, Own.ALWAYS, 0, 0));
        try (Chain chain = new Chain(store.dataSource(), 1);
                Evaluation evaluation =
                        chain.evaluation(store.dataSource(), own, chain.journal, new Chain.OpenOrders(), CLOCK, 0)) {
            for (int i = 0; i < metres.size(); i++) {
                chain.send(1, Chain.NOW.plusSeconds(i * 60L), fix(i * 60, metres.get(i), Origin.LIVE))
                        .join();
            }
            PositionBatch page;
            do {
                evaluation.open();
                page = chain.journal.read(evaluation.cursor(), restarts == null ? 100 : 1 + restarts.nextInt(3));
                evaluation.evaluate(page);
                if (restarts != null && restarts.nextBoolean()) {
                    evaluation.close();
                }
            } while (page.last() > page.after());
            return chain.rows("select kind, zone_id, happened_at, repeats, last_repeat_at, ended_at from mon_alert"
                    + " order by kind");
        }
    }

    @Property(tries = 30)
    void nobodyIsAlertedForWhatNoOrderCovers(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -300, max = 100) Integer> metres,
            @ForAll @IntRange(max = 40) int begin,
            @ForAll @IntRange(max = 40) int minutes)
            throws Exception {
        Chain.empty(store.dataSource());
        Instant from = Chain.NOW.plusSeconds(begin * 60L);
        Instant until = from.plusSeconds(minutes * 60L);
        try (Chain chain = new Chain(store.dataSource(), 1, new OneOrder(from, until))) {
            for (int i = 0; i < metres.size(); i++) {
                Instant at = Chain.NOW.plusSeconds(i * 60L);
                chain.send(
                                1,
                                at.plusSeconds(1),
                                fix(i * 60, metres.get(i), Origin.LIVE),
                                new TamperAlert(at, TamperAlert.Kind.REMOVED, Origin.LIVE))
                        .join();
            }
            evaluate(chain);
            long lastReport = Chain.NOW.plusSeconds((metres.size() - 1) * 60L).toEpochMilli();
            boolean covered = from.isBefore(until) && from.toEpochMilli() <= lastReport;
            assertThat(chain.rows("select * from mon_alert where happened_at < " + from.toEpochMilli()
                            + " or happened_at >= " + until.toEpochMilli() + " or last_repeat_at >= "
                            + until.toEpochMilli()))
                    .isEmpty();
            assertThat(chain.rows("select * from mon_alert where kind = 'STRAP_CUT'"))
                    .hasSize(covered ? 1 : 0);
        }
    }

    @Property(tries = 30)
    void foldingNeverLosesAKindNorAReport(@ForAll @Size(min = 1, max = 40) List<TamperAlert.Kind> kinds)
            throws Exception {
        Chain.empty(store.dataSource());
        try (Chain chain = new Chain(store.dataSource(), 1)) {
            Map<String, Integer> sent = new HashMap<>();
            for (int i = 0; i < kinds.size(); i++) {
                Instant at = Chain.NOW.plusSeconds(i);
                chain.send(1, at, new TamperAlert(at, kinds.get(i), Origin.LIVE))
                        .join();
                sent.merge(alertKind(kinds.get(i)), 1, Integer::sum);
            }
            evaluate(chain);
            Map<String, Integer> kept = new HashMap<>();
            for (String row : chain.rows("select kind, repeats from mon_alert")) {
                String[] words = row.split(" ");
                kept.put(words[0], 1 + Integer.parseInt(words[1]));
            }
            assertThat(kept).isEqualTo(sent);
        }
    }

    private static String alertKind(TamperAlert.Kind kind) {
        return switch (kind) {
            case REMOVED -> "STRAP_CUT";
            case CASE_OPENED -> "CASE_OPENED";
            case ANTENNA -> "ANTENNA_CUT";
            case JAMMED -> "JAMMING";
            case POWER_CUT -> "POWER_CUT";
            case UNSPECIFIED -> "TAMPER";
        };
    }

    private static void evaluate(Chain chain) throws Exception {
        try (Evaluation evaluation = chain.evaluation(store.dataSource())) {
            evaluation.open();
            PositionBatch page;
            do {
                page = chain.journal.read(evaluation.cursor(), 7);
                evaluation.evaluate(page);
            } while (page.last() > page.after());
        }
    }

    private static PositionFix fix(int second, int metresInside, Origin origin) {
        return PositionFix.satellite(
                Chain.NOW.plusSeconds(second), Square.LATITUDE, Square.longitude(metresInside), 400, 3, 90, 9, origin);
    }

    /** Knows one person. */
    public static final class OnePerson extends Secrets {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, "1", "测试对象01", "U1", false, false));
        }
    }

    /** One order that begins and ends. */
    private record OneOrder(Instant from, Instant until) implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            if (at.isBefore(from)) {
                return new PositioningWindow(null, Instant.MIN, from, 0);
            }
            return at.isBefore(until)
                    ? new PositioningWindow("O1", from, until, 0)
                    : new PositioningWindow(null, until, Instant.MAX, 0);
        }

        @Override
        public long revision() {
            return 0;
        }
    }
}
