package org.anjiao.device.internal.retention;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;

/** Puts deletions on record: in the audit chain, which proves them, and in a table of their own, which lists them. */
final class DeletionBook {
    private final DeletionRows rows;
    private final AuditLog audit;
    private final IdGenerator ids;
    private final Supplier<String> root;
    private final Clock clock;

    /** @param root the unit above all others now */
    DeletionBook(DeletionRows rows, AuditLog audit, IdGenerator ids, Supplier<String> root, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.root = root;
        this.clock = clock;
    }

    /**
     * Records a deletion of at least one row, in the transaction of the deletion.
     *
     * @param rule by which it was due
     */
    void record(String table, String rule, Deletion deletion, RetentionPeriods.Due due) {
        rows.insert(new RetentionDeletion(
                ids.next(),
                clock.instant(),
                table,
                deletion.part(),
                deletion.rows(),
                deletion.from(),
                deletion.to(),
                deletion.firstKey(),
                deletion.lastKey(),
                deletion.sha256(),
                due.before(),
                rule,
                due.basis()));
        String unit = root.get();
        audit.record(
                new Caller("system", "系统", unit, Set.of(Role.SYSTEM)),
                new AuditRecord("RETENTION_DELETE", table, null, unit, null, details(deletion, due)));
    }

    private static Map<String, String> details(Deletion deletion, RetentionPeriods.Due due) {
        Map<String, String> details = new TreeMap<>(Map.of(
                "rows", Long.toString(deletion.rows()),
                "from", deletion.from().toString(),
                "to", deletion.to().toString(),
                "firstKey", deletion.firstKey(),
                "lastKey", deletion.lastKey(),
                "sha256", deletion.sha256(),
                "before", due.before().toString(),
                "basis", due.basis()));
        if (deletion.part() != null) {
            details.put("part", deletion.part());
        }
        return details;
    }
}
