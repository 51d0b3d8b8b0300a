package org.anjiao.device.internal.frame;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.anjiao.device.BadFrame;
import org.anjiao.device.BadFrameQuery;
import org.anjiao.device.BadFrames;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.FrameReplay;
import org.anjiao.device.ReplayResult;
import org.anjiao.device.internal.KnownWearers;
import org.anjiao.device.internal.PresentDrivers;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;

/** Shows the frames that could not be decoded, and has them decoded again. */
public class FrameDesk implements BadFrames {
    static final int MOST_AT_ONCE = 500;
    private static final int SCAN = 200;
    private static final int LONGEST_PURPOSE = 200;

    private final BadFrameStore store;
    private final KnownWearers wearers;
    private final PresentDrivers drivers;
    private final Replay replay;
    private final Supplier<String> root;
    private final Function<String, Predicate<String>> subtree;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * @param root the unit above all others now
     * @param subtree whether a unit lies within another one now
     */
    public FrameDesk(
            BadFrameStore store,
            KnownWearers wearers,
            PresentDrivers drivers,
            Replay replay,
            Supplier<String> root,
            Function<String, Predicate<String>> subtree,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.wearers = wearers;
        this.drivers = drivers;
        this.replay = replay;
        this.root = root;
        this.subtree = subtree;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<BadFrame> list(Caller caller, BadFrameQuery query, String cursor, int limit) {
        Predicate<BadFrame> reach = reach(caller);
        checkTimes(query);
        FrameKey place = cursor == null ? FrameKey.FIRST : FrameKey.of("cursor", cursor);
        int wish = Page.limit(limit);
        List<BadFrame> found = new ArrayList<>();
        List<BadFrame> scanned;
        do {
            scanned = store.after(place, query, SCAN);
            for (BadFrame frame : scanned) {
                place = key(frame);
                if (reach.test(frame)) {
                    found.add(frame);
                }
            }
        } while (scanned.size() == SCAN && found.size() <= wish);
        return Page.of(found.subList(0, Math.min(found.size(), wish + 1)), wish, BadFrame::id);
    }

    @Override
    public String content(Caller caller, String id, String purpose) {
        Stored stored = find(caller, id);
        if (purpose == null || purpose.isBlank()) {
            throw new ProblemException(CommonProblem.PURPOSE_REQUIRED, "purpose");
        }
        if (purpose.length() > LONGEST_PURPOSE) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "purpose", "purpose", "<= " + LONGEST_PURPOSE);
        }
        BadFrame frame = stored.frame();
        Optional<String> wearer = wearers.at(caller, frame.deviceId(), frame.receivedAt());
        // The bytes can say where the wearer was, so that the read is on the wearer's record.
        audit.record(
                caller,
                new AuditRecord(
                        "DEVICE_FRAME_READ",
                        wearer.isPresent() ? "supervisee" : "device-frame",
                        wearer.orElse(id),
                        owner(frame),
                        purpose,
                        wearer.isPresent() ? Map.of("frame", id) : Map.of()));
        return stored.content().toString();
    }

    private Stored find(Caller caller, String id) {
        Stored stored = store.find(FrameKey.of("id", id)).orElseThrow(() -> CommonProblem.notFound(id));
        access.require(caller, Permission.DEVICE_MANAGE, owner(stored.frame()));
        return stored;
    }

    @Override
    public ReplayResult replay(Caller caller, FrameReplay wish) {
        Predicate<BadFrame> reach = reach(caller);
        BadFrameQuery query = check(wish);
        DeviceDriver driver = drivers.find(wish.driver())
                .orElseThrow(() -> new ProblemException(DeviceProblem.DRIVER_MISSING, "driver", wish.driver()));
        String version = driver.identity().version();
        List<Stored> chosen =
                wish.ids() == null ? untried(reach, query, version, wish.limit() + 1) : named(caller, wish);
        List<Stored> batch = chosen.subList(0, Math.min(chosen.size(), wish.limit()));
        List<Replay.Tried> tried = replay.run(driver, batch);
        if (tried.isEmpty() && !batch.isEmpty()) {
            throw new ProblemException(DeviceProblem.INTAKE_BUSY, null);
        }
        int replayed = (int) tried.stream().filter(one -> one.error() == null).count();
        int reports = tried.stream().mapToInt(Replay.Tried::reports).sum();
        ReplayResult result = new ReplayResult(
                version, tried.size(), replayed, tried.size() - replayed, reports, tried.size() < chosen.size());
        transactions.run(() -> {
            for (Replay.Tried one : tried) {
                store.tried(key(one.frame()), clock.instant(), version, one.error());
            }
            audit.record(caller, record(caller, wish, tried, result));
        });
        return result;
    }

    private static AuditRecord record(Caller caller, FrameReplay wish, List<Replay.Tried> tried, ReplayResult result) {
        Map<String, String> details = new TreeMap<>(Map.of(
                "version", result.driverVersion(),
                "tried", Integer.toString(result.tried()),
                "replayed", Integer.toString(result.replayed()),
                "failed", Integer.toString(result.failed()),
                "reports", Integer.toString(result.reports())));
        if (!tried.isEmpty()) {
            details.put("first", tried.get(0).frame().id());
            details.put("last", tried.get(tried.size() - 1).frame().id());
        }
        return new AuditRecord("DEVICE_FRAME_REPLAY", "driver", wish.driver(), caller.unitId(), null, details);
    }

    private static BadFrameQuery check(FrameReplay wish) {
        if (wish.driver() == null || wish.driver().isBlank()) {
            throw CommonProblem.required("driver");
        }
        if (wish.limit() < 1 || wish.limit() > MOST_AT_ONCE) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "limit", "limit", "1.." + MOST_AT_ONCE);
        }
        if (wish.ids() != null && (wish.ids().isEmpty() || wish.ids().size() > MOST_AT_ONCE)) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "ids", "ids", "1.." + MOST_AT_ONCE);
        }
        BadFrameQuery query = new BadFrameQuery(wish.driver(), BadFrame.State.OPEN, wish.from(), wish.until());
        checkTimes(query);
        return query;
    }

    private static void checkTimes(BadFrameQuery query) {
        if (query.from() != null && query.until() != null && !query.from().isBefore(query.until())) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "until", "until", "> from");
        }
    }

    private List<Stored> untried(Predicate<BadFrame> reach, BadFrameQuery query, String version, int most) {
        List<Stored> found = new ArrayList<>();
        FrameKey place = FrameKey.FIRST;
        List<Stored> scanned;
        do {
            scanned = store.untried(place, query, version, SCAN);
            for (Stored stored : scanned) {
                place = key(stored.frame());
                if (reach.test(stored.frame()) && found.size() < most) {
                    found.add(stored);
                }
            }
        } while (scanned.size() == SCAN && found.size() < most);
        return found;
    }

    /** Frames that are decoded already are left out. */
    private List<Stored> named(Caller caller, FrameReplay wish) {
        List<Stored> found = new ArrayList<>();
        for (String id : wish.ids().stream().distinct().toList()) {
            Stored stored = find(caller, id);
            if (!stored.frame().driver().equals(wish.driver())) {
                throw new ProblemException(CommonProblem.FIELD_INVALID, "ids", "ids", id + " != " + wish.driver());
            }
            if (stored.frame().state() == BadFrame.State.OPEN) {
                found.add(stored);
            }
        }
        return found;
    }

    private Predicate<BadFrame> reach(Caller caller) {
        Predicate<String> within = subtree.apply(access.scope(caller, Permission.DEVICE_MANAGE, null));
        return frame -> within.test(owner(frame));
    }

    private String owner(BadFrame frame) {
        return frame.unitId() == null ? root.get() : frame.unitId();
    }

    private static FrameKey key(BadFrame frame) {
        return FrameKey.of("id", frame.id());
    }
}
