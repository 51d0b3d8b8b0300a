package org.anjiao.exchange.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One try to send a message; never changed. */
@Entity
@Table(name = "exc_attempt")
public class AttemptEntity {
    @Id
    String id;

    @Column(name = "message_id")
    String messageId;

    @Column(name = "started_at")
    long startedAt;

    @Column(name = "ended_at")
    long endedAt;

    String outcome;
    String detail;

    protected AttemptEntity() {}

    AttemptEntity(String id, String messageId, Instant startedAt, Instant endedAt, String outcome, String detail) {
        this.id = id;
        this.messageId = messageId;
        this.startedAt = startedAt.toEpochMilli();
        this.endedAt = endedAt.toEpochMilli();
        this.outcome = outcome;
        this.detail = MessageEntity.cut(detail);
    }
}
