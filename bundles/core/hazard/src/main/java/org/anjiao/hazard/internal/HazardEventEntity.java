package org.anjiao.hazard.internal;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anjiao.hazard.HazardEvent;
import org.anjiao.hazard.HazardState;
import org.anjiao.platform.security.Caller;

/** A change of a hazard; written once. */
@Entity
@Table(name = "haz_event")
public class HazardEventEntity {
    @EmbeddedId
    private Key key;

    @Column(name = "happened_at")
    @Convert(converter = InstantConverter.class)
    private Instant at;

    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private HazardState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private HazardState to;

    private String remark;

    protected HazardEventEntity() {}

    HazardEventEntity(
            String hazardId, int sequence, Instant at, Caller caller, HazardState from, HazardState to, String remark) {
        this.key = new Key(hazardId, sequence);
        this.at = at;
        this.account = caller.account();
        this.accountName = caller.name();
        this.from = from;
        this.to = to;
        this.remark = remark;
    }

    HazardEvent view() {
        return new HazardEvent(key.sequence(), at, account, accountName, from, to, remark);
    }

    /** The hazard, and the running number within it. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "hazard_id")
        private String hazardId;

        @Column(name = "sequence_no")
        private int sequence;

        protected Key() {}

        Key(String hazardId, int sequence) {
            this.hazardId = hazardId;
            this.sequence = sequence;
        }

        int sequence() {
            return sequence;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && sequence == key.sequence && Objects.equals(hazardId, key.hazardId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(hazardId, sequence);
        }
    }
}
