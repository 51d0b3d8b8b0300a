package org.anjiao.security.internal.export;

import java.time.Instant;
import java.util.List;
import org.anjiao.platform.retention.RetainedTable;

/**
 * Lets requests for lists go when their time is over: who asked for what and who approved it is evidence until then, and stands
 * on the audit log for good. There is no file to remove: a list is written when it is fetched, and kept nowhere.
 */
class ExportRetention implements RetainedTable {
    private static final String RULE = "RETENTION_EXPORTS";

    private final ExportTable table;

    ExportRetention(ExportTable table) {
        this.table = table;
    }

    @Override
    public String table() {
        return "sec_export";
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public List<Row> deleteBefore(Instant before, int most) {
        return table.deleteBefore(before, most);
    }
}
