package org.anjiao.supervisee.internal.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.anjiao.supervisee.Flag;

/** A flag that holds because of one record; the same flag may hold because of several. */
@Entity
@Table(name = "sup_flag")
@IdClass(FlagEntity.Key.class)
public class FlagEntity {
    /** Person, flag and the record behind it. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String superviseeId;
        private Flag flag;
        private String recordId;

        public Key() {}

        Key(String superviseeId, Flag flag, String recordId) {
            this.superviseeId = superviseeId;
            this.flag = flag;
            this.recordId = recordId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && superviseeId.equals(key.superviseeId)
                    && flag == key.flag
                    && recordId.equals(key.recordId);
        }

        @Override
        public int hashCode() {
            return (superviseeId + flag + recordId).hashCode();
        }
    }

    @Id
    @Column(name = "supervisee_id")
    private String superviseeId;

    @Id
    @Enumerated(EnumType.STRING)
    private Flag flag;

    @Id
    @Column(name = "record_id")
    private String recordId;

    @Column(name = "since")
    private long since;

    protected FlagEntity() {}

    FlagEntity(String superviseeId, Flag flag, String recordId, Instant since) {
        this.superviseeId = superviseeId;
        this.flag = flag;
        this.recordId = recordId;
        this.since = since.toEpochMilli();
    }

    /** What holds of the person now. */
    public static Set<Flag> of(EntityManager manager, String superviseeId) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        manager.createQuery("select f from FlagEntity f where f.superviseeId = :person", FlagEntity.class)
                .setParameter("person", superviseeId)
                .getResultList()
                .forEach(raised -> flags.add(raised.flag));
        return flags;
    }
}
