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
    private String id;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "started_at")
    private long startedAt;

    @Column(name = "ended_at")
    private long endedAt;

    private String outcome;
    private String detail;

    protected AttemptEntity() {}

    AttemptEntity(String id, String messageId, Instant startedAt, Instant endedAt, String outcome, String detail) {
        this.id = id;
        this.messageId = messageId;
        this.startedAt = startedAt.toEpochMilli();
        this.endedAt = endedAt.toEpochMilli();
        this.outcome = outcome;
        this.detail = MessageEntity.cut(detail);
    }

    String id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    long startedAt() {
        return startedAt;
    }

    long endedAt() {
        return endedAt;
    }

    String outcome() {
        return outcome;
    }

    String detail() {
        return detail;
    }
}
