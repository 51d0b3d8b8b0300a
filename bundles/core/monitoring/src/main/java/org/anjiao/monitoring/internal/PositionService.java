package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.PositionJournal.LastPosition;
import org.anjiao.monitoring.Positions;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.LawfulPositioning;

/** Reads of positions by persons: purpose, rights, lawful order, audit. */
class PositionService implements Positions {
    private static final int LONGEST_PURPOSE = 200;

    private final PositionJournal journal;
    private final AlertStore notes;
    private final LawfulPositioning orders;
    private final Function<String, Predicate<String>> subtree;
    private final AccessControl access;
    private final AuditLog audit;
    private final Clock clock;

    PositionService(
            PositionJournal journal,
            AlertStore notes,
            LawfulPositioning orders,
            Function<String, Predicate<String>> subtree,
            AccessControl access,
            AuditLog audit,
            Clock clock) {
        this.journal = journal;
        this.notes = notes;
        this.orders = orders;
        this.subtree = subtree;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<LivePosition> last(Caller caller, String unitId, String purpose) {
        String scope = access.scope(caller, Permission.TRACK_READ, unitId);
        requirePurpose(purpose);
        Instant now = clock.instant();
        List<LivePosition> shown = journal.last(subtree.apply(scope)).stream()
                .filter(last -> orders.positioningOrderAt(last.wearer().superviseeId(), now)
                        .lawful())
                .map(PositionService::shown)
                .toList();
        audit.record(
                caller,
                new AuditRecord(
                        "TRACK_READ", null, null, scope, purpose, Map.of("persons", Integer.toString(shown.size()))));
        return shown;
    }

    static void requirePurpose(String purpose) {
        if (purpose == null || purpose.isBlank()) {
            throw new ProblemException(CommonProblem.PURPOSE_REQUIRED, "purpose");
        }
        if (purpose.length() > LONGEST_PURPOSE) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "purpose", "purpose", "<= " + LONGEST_PURPOSE);
        }
    }

    private static LivePosition shown(LastPosition last) {
        return new LivePosition(
                last.wearer().deviceId(),
                last.wearer().superviseeId(),
                last.wearer().unitId(),
                Instant.ofEpochMilli(last.deviceTime()),
                Instant.ofEpochMilli(last.receivedAt()),
                last.latitude(),
                last.longitude(),
                Double.isNaN(last.accuracy()) ? null : (Double) last.accuracy());
    }

    @Override
    public Page<LateNote> lateNotes(Caller caller, String unitId, String cursor, int limit) {
        Predicate<String> wanted = subtree.apply(access.scope(caller, Permission.TRACK_READ, unitId));
        int wish = Page.limit(limit);
        return Page.of(notes.notesBefore(wanted, cursor, wish + 1), wish, LateNote::id);
    }
}
