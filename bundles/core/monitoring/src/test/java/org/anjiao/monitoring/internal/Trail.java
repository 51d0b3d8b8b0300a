package org.anjiao.monitoring.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;

/** An audit log that a test can read. */
class Trail implements AuditLog {
    final List<AuditRecord> records = new ArrayList<>();
    /** Whether the log takes nothing. */
    boolean failing;

    List<String> actions() {
        return records.stream().map(AuditRecord::action).toList();
    }

    @Override
    public void record(Caller actor, AuditRecord record) {
        if (failing) {
            throw new IllegalStateException("the log is away");
        }
        records.add(record);
    }

    @Override
    public Verification verify() {
        throw new UnsupportedOperationException();
    }
}
