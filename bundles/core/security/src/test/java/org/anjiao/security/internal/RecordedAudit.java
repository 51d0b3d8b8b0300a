package org.anjiao.security.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;

/** Keeps what was recorded. */
public final class RecordedAudit implements AuditLog {
    public final List<AuditRecord> records = new ArrayList<>();

    @Override
    public void record(Caller actor, AuditRecord record) {
        records.add(record);
    }

    @Override
    public Verification verify() {
        return new Verification(records.size(), null);
    }

    public List<String> actions() {
        return records.stream().map(AuditRecord::action).toList();
    }
}
