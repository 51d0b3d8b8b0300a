package org.anjiao.supervisee.internal.daily;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.sheet.SheetRow;

/**
 * How one kind of record comes by a table.
 *
 * @param <R> what a row says
 */
abstract class DailyForm<R> {
    static final String TIME_GUIDE = "，如2019-03-15 09:30";
    static final String TIME_EXAMPLE = "2019-03-15 09:30";

    /** What is filed at once: a record, or the session that several rows describe. */
    record Filing(int row, Instant at, Step step) {
        interface Step {
            void file(Caller caller);
        }
    }

    /** What a row says, and where it stands. */
    record Read<R>(int row, R said) {}

    /** Without those that name the person. */
    abstract List<DailyColumn> columns();

    /** Of no use if the row is not good afterwards. */
    abstract R read(SheetRow row, String superviseeId);

    /** Rows of the same key are the same record. */
    abstract List<Object> key(R said);

    /** Whether the record is there already. */
    abstract boolean known(EntityManager manager, R said);

    abstract List<Filing> filings(List<Read<R>> rows);
}
