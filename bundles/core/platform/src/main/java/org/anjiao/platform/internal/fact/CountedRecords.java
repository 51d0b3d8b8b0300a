package org.anjiao.platform.internal.fact;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.fact.FactReader.CountedRecord;
import org.anjiao.platform.internal.Micros;
import org.anjiao.platform.internal.fact.FactTable.Position;
import org.anjiao.platform.internal.fact.FactTable.Query;
import org.anjiao.platform.internal.fact.FactTable.Row;

/**
 * Adds up the facts behind a figure, record by record, and stops when there are enough: the database would group all of
 * them for every page.
 */
final class CountedRecords {
    private static final int SMALLEST_CHUNK = 500;

    private final FactTable table;
    private final Query query;

    CountedRecords(FactTable table, Query query) {
        this.table = table;
        this.query = query;
    }

    /** The next records, at most that many. */
    List<CountedRecord> after(Position position, int most) {
        List<CountedRecord> records = new ArrayList<>();
        Position after = position;
        int chunk = Math.max(SMALLEST_CHUNK, most * 2);
        boolean more = true;
        while (more && records.size() < most) {
            List<Row> rows = table.rows(query, after, chunk);
            more = rows.size() == chunk;
            List<Row> whole = more ? withoutLastRecord(rows) : rows;
            if (whole.isEmpty()) {
                chunk *= 2;
            } else {
                add(records, whole, most);
                after = whole.get(whole.size() - 1).position();
            }
        }
        return records;
    }

    /** The chunk may have cut it through. */
    private static List<Row> withoutLastRecord(List<Row> rows) {
        int end = rows.size();
        Position cut = rows.get(end - 1).position();
        while (end > 0 && rows.get(end - 1).position().equals(cut)) {
            end--;
        }
        return rows.subList(0, end);
    }

    private void add(List<CountedRecord> records, List<Row> rows, int most) {
        int begin = 0;
        while (begin < rows.size() && records.size() < most) {
            int end = begin;
            while (end < rows.size()
                    && rows.get(end).position().equals(rows.get(begin).position())) {
                end++;
            }
            addRecord(records, rows.subList(begin, end));
            begin = end;
        }
    }

    private void addRecord(List<CountedRecord> records, List<Row> facts) {
        Row first = facts.get(0);
        long count = facts.stream().mapToLong(Row::delta).sum();
        if (count != 0 && query.units().contains(first.position().unitId())) {
            long occurred = facts.stream().mapToLong(Row::occurredMicros).max().orElseThrow();
            records.add(new CountedRecord(
                    first.position().unitId(),
                    first.recordType(),
                    first.position().recordId(),
                    count,
                    Micros.instant(occurred)));
        }
    }
}
