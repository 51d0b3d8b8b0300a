package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.PositionJournal;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.testkit.Stubs;

/** The reads of tracks as an officer makes them, without a container: rights and audit cost nothing here. */
public final class TracksUnderLoad {
    private static final Caller OFFICER = new Caller("load", "测试", "unit", Set.of(Role.OFFICE_OFFICER));

    private final TrackDesk desk;

    /** @param orders under which the persons are */
    public TracksUnderLoad(PositionJournal journal, LawfulPositioning orders) {
        desk = new TrackDesk(
                new TrackDesk.Surroundings(
                        journal,
                        orders,
                        Stubs.of(SuperviseeDirectory.class, new Everybody()),
                        (caller, person, day) -> Optional.empty(),
                        (unit, at) -> null,
                        Stubs.of(AuditLog.class, new NoAudit()),
                        Clock.systemUTC()),
                new DayShape(600_000, 100, 600_000),
                15);
    }

    /** Reads a person's day with its gaps and stops; how many positions it has. */
    public int day(String superviseeId, LocalDate day) {
        return desk.day(OFFICER, superviseeId, day, "benchmark").points();
    }

    /** All persons are of one office. */
    public static final class Everybody {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, id, "测试对象", "unit", true, false));
        }
    }

    /** Keeps no record. */
    public static final class NoAudit {
        public void record(Caller actor, AuditRecord record) {}
    }
}
