package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.SuperviseeDirectory;

/** Reads of positions by persons: purpose, rights, lawful order, audit. */
class PositionService implements Positions {
    private static final int LONGEST_PURPOSE = 200;

    /** What the reads of positions need of others. */
    record Surroundings(
            PositionJournal journal,
            AlertStore notes,
            LawfulPositioning orders,
            SuperviseeDirectory supervisees,
            Function<String, Predicate<String>> subtree,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {}

    private final Surroundings around;
    private final Looks looks;

    PositionService(Surroundings around, Looks looks) {
        this.around = around;
        this.looks = looks;
    }

    @Override
    public List<LivePosition> last(Caller caller, String unitId, String purpose) {
        String scope = around.access().scope(caller, Permission.TRACK_READ, unitId);
        requirePurpose(purpose);
        Instant now = around.clock().instant();
        Set<String> hidden = around.supervisees().hidden(caller);
        List<LivePosition> shown = around.journal().last(around.subtree().apply(scope)).stream()
                .filter(last -> !hidden.contains(last.wearer().superviseeId()))
                .filter(last -> around.orders()
                        .positioningOrderAt(last.wearer().superviseeId(), now)
                        .lawful())
                .map(PositionService::shown)
                .toList();
        record(caller, shown, purpose.strip(), now.toEpochMilli());
        return shown;
    }

    /** Before anything is shown: what cannot be put on record is not shown either. */
    private void record(Caller caller, List<LivePosition> shown, String purpose, long now) {
        Map<String, String> units = new HashMap<>();
        shown.forEach(position -> units.put(position.superviseeId(), position.unitId()));
        List<String> due = looks.due(caller, purpose, units.keySet(), now);
        if (due.isEmpty()) {
            return;
        }
        Map<String, String> details = Map.of("minutes", Long.toString(looks.minutes()));
        around.transactions().run(() -> {
            due.forEach(person -> around.audit()
                    .record(
                            caller,
                            new AuditRecord(
                                    "POSITION_READ", "supervisee", person, units.get(person), purpose, details)));
            around.transactions().afterCommit(() -> looks.recorded(caller, purpose, due, now));
        });
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
        Predicate<String> within = around.subtree().apply(around.access().scope(caller, Permission.TRACK_READ, unitId));
        Set<String> hidden = around.supervisees().hidden(caller);
        Predicate<LateNote> wanted = note -> within.test(note.unitId()) && !hidden.contains(note.superviseeId());
        int wish = Page.limit(limit);
        return Page.of(around.notes().notesBefore(wanted, cursor, wish + 1), wish, LateNote::id);
    }
}
