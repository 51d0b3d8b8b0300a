package org.anjiao.platform.internal.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditTrail;
import org.anjiao.platform.internal.Micros;

/** The chain from its end backwards. It belongs to the province, so its numbers do not follow the units. */
class AuditReader implements AuditTrail {
    private final AuditTable table;

    AuditReader(AuditTable table) {
        this.table = table;
    }

    @Override
    public Page<Line> entries(String recordId, String cursor, int limit, Predicate<String> mayRead) {
        int wished = Page.limit(limit);
        Page<Entry> page =
                Page.of(table.newest(recordId, before(cursor), wished + 1), wished, last -> Long.toString(last.seq()));
        Map<String, Boolean> permitted = new HashMap<>();
        List<Line> lines = page.items().stream()
                .filter(entry -> entry.unitId() == null || permitted.computeIfAbsent(entry.unitId(), mayRead::test))
                .map(AuditReader::line)
                .toList();
        return new Page<>(lines, page.next());
    }

    private static long before(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", "next");
        }
    }

    private static Line line(Entry entry) {
        return new Line(
                entry.seq(),
                Micros.instant(entry.atMicros()),
                entry.actor(),
                entry.actorName(),
                entry.action(),
                entry.recordType(),
                entry.recordId(),
                entry.unitId(),
                entry.purpose(),
                entry.details());
    }
}
