package org.anjiao.platform.internal.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.internal.Micros;
import org.anjiao.platform.internal.audit.AuditTable.Head;
import org.anjiao.platform.internal.audit.AuditTable.Row;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.Transactions;

/**
 * The audit log as a chain: each entry's hash covers the entry and the hash before it, and a head row tells where the
 * chain ends, so that changing, removing, swapping and cutting off all show. Someone who can rewrite the whole chain and
 * its head escapes it; against that the head has to be noted outside this database.
 *
 * <p>Entries are numbered without gaps, which makes writers queue at the head row. They therefore write as the last
 * before their commit and hold the row only that long.
 */
class AuditChain implements AuditLog {
    private static final int PAGE = 1000;

    private final AuditTable table;
    private final Transactions transactions;
    private final Clock clock;

    AuditChain(AuditTable table, Transactions transactions, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(Caller actor, AuditRecord record) {
        Entry entry = unnumbered(actor, record);
        transactions.run(
                () -> transactions.participant(this, Pending::new).entries.add(entry));
    }

    private Entry unnumbered(Caller actor, AuditRecord record) {
        String unit = record.unitId() == null && actor != null ? actor.unitId() : record.unitId();
        return new Entry(
                0,
                Micros.of(clock.instant()),
                actor == null ? null : Texts.plain(actor.account(), 40),
                actor == null ? null : Texts.plain(actor.name(), 200),
                actor == null ? null : Texts.plain(actor.unitId(), 36),
                Texts.plain(record.action(), 60),
                Texts.plain(record.recordType(), 60),
                Texts.plain(record.recordId(), 100),
                Texts.plain(unit, 36),
                Texts.plain(record.purpose(), 500),
                Texts.json(record.details()));
    }

    private final class Pending implements Transactions.Participant {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCommit() {
            Head head = table.reserve(entries.size());
            List<Row> rows = new ArrayList<>(entries.size());
            String previous = head.hash();
            long seq = head.seq();
            for (Entry entry : entries) {
                Entry numbered = entry.numbered(++seq);
                String hash = numbered.hashAfter(previous);
                rows.add(new Row(numbered, Entry.ALGORITHM, previous, hash));
                previous = hash;
            }
            table.append(rows);
        }
    }

    @Override
    public Verification verify() {
        // In this order: whoever commits in between raises the head, never only the rows.
        long highest = table.highest();
        Head head = table.head();
        if (head == null) {
            return new Verification(0, 1L);
        }
        Verification entries = verifyUpTo(head);
        if (entries.ok() && highest > head.seq()) {
            return new Verification(entries.entries(), head.seq() + 1);
        }
        return entries;
    }

    private Verification verifyUpTo(Head head) {
        long seq = 0;
        String previous = Entry.GENESIS;
        for (List<Row> page = table.rows(0, head.seq(), PAGE);
                !page.isEmpty();
                page = table.rows(seq, head.seq(), PAGE)) {
            for (Row row : page) {
                if (!sound(row, seq + 1, previous)) {
                    return new Verification(seq + 1, seq + 1);
                }
                seq++;
                previous = row.hash();
            }
        }
        if (seq < head.seq()) {
            return new Verification(seq, seq + 1);
        }
        return new Verification(seq, previous.equals(head.hash()) ? null : seq);
    }

    private static boolean sound(Row row, long seq, String previous) {
        return row.entry().seq() == seq
                && row.algorithm().equals(Entry.ALGORITHM)
                && row.previousHash().equals(previous)
                && row.hash().equals(row.entry().hashAfter(previous));
    }
}
