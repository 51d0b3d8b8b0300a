package org.anjiao.supervisee.internal.desk;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Timeline;
import org.anjiao.supervisee.TimelineEntry;

/** Reads time lines. A cursor is the time and the identifier of the last entry shown. */
public class TimelineReader implements Timeline {
    private final Desk desk;

    public TimelineReader(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Page<TimelineEntry> of(Caller caller, String superviseeId, String cursor, int limit) {
        int size = Page.limit(limit);
        return desk.step(caller, Permission.SUPERVISEE_READ, superviseeId, (manager, person) -> {
            String after = cursor == null ? "" : " and (t.happenedAt < :at or (t.happenedAt = :at and t.id < :id))";
            TypedQuery<TimelineEntity> query = manager.createQuery(
                            "select t from TimelineEntity t where t.superviseeId = :person" + after
                                    + " order by t.happenedAt desc, t.id desc",
                            TimelineEntity.class)
                    .setParameter("person", superviseeId)
                    .setMaxResults(size + 1);
            if (cursor != null) {
                Cursor place = Cursor.read(cursor);
                query.setParameter("at", place.at()).setParameter("id", place.id());
            }
            List<TimelineEntry> entries =
                    query.getResultStream().map(TimelineEntity::view).toList();
            return Page.of(entries, size, entry -> new Cursor(entry.at().toEpochMilli(), entry.id()).text());
        });
    }

    /** The steps that one record took on a person's time line, earliest first. */
    public static List<TimelineEntry> ofRecord(EntityManager manager, String superviseeId, String recordId) {
        return manager.createQuery(
                        "select t from TimelineEntity t where t.superviseeId = :person and t.recordId = :record"
                                + " order by t.recordedAt, t.id",
                        TimelineEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("record", recordId)
                .getResultStream()
                .map(TimelineEntity::view)
                .toList();
    }

    /** Every step of a person, earliest first. */
    public static List<TimelineEntry> all(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select t from TimelineEntity t where t.superviseeId = :person order by t.happenedAt, t.id",
                        TimelineEntity.class)
                .setParameter("person", superviseeId)
                .getResultStream()
                .map(TimelineEntity::view)
                .toList();
    }
}
