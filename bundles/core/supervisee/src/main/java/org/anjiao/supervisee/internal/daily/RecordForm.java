package org.anjiao.supervisee.internal.daily;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;

/**
 * How records come of which each row is one: those of the same person, kind and minute are the same.
 *
 * @param <R> what a row says
 */
abstract class RecordForm<R> extends DailyForm<R> {
    private final String entity;
    private final String kind;
    private final String time;

    /**
     * @param entity in which the records are kept
     * @param kind its field
     * @param time its field, in milliseconds since the epoch
     */
    RecordForm(String entity, String kind, String time) {
        this.entity = entity;
        this.kind = kind;
        this.time = time;
    }

    /** By what a record is known. */
    record Mark(String superviseeId, Enum<?> kind, Instant at) {}

    abstract Mark mark(R said);

    abstract void file(Caller caller, R said);

    @Override
    final List<Object> key(R said) {
        return List.of(mark(said));
    }

    @Override
    final boolean known(EntityManager manager, R said) {
        Mark mark = mark(said);
        return manager.createQuery(
                                "select count(r) from " + entity + " r where r.superviseeId = :person and r." + kind
                                        + " = :kind and r." + time + " = :at",
                                Long.class)
                        .setParameter("person", mark.superviseeId())
                        .setParameter("kind", mark.kind())
                        .setParameter("at", mark.at().toEpochMilli())
                        .getSingleResult()
                > 0;
    }

    @Override
    final List<Filing> filings(List<Read<R>> rows) {
        return rows.stream()
                .map(read -> new Filing(read.row(), mark(read.said()).at(), caller -> file(caller, read.said())))
                .toList();
    }
}
