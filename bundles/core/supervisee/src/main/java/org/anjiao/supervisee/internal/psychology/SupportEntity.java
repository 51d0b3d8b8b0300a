package org.anjiao.supervisee.internal.psychology;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.psychology.PsychologyProblem;
import org.anjiao.supervisee.psychology.Support;
import org.anjiao.supervisee.psychology.SupportState;

/** The aggregate of one person's support; its entries are written one after the other and never changed. */
@Entity
@Table(name = "sup_support")
public class SupportEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Enumerated(EnumType.STRING)
    private SupportState state;

    @Column(name = "since")
    private long since;

    @Column(name = "until_at")
    private Long until;

    @Column(name = "note_count")
    private int notes;

    @Version
    private long version;

    protected SupportEntity() {}

    SupportEntity(String id, String superviseeId, SupportState state, Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.state = state;
        since = now.toEpochMilli();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    SupportState state() {
        return state;
    }

    long version() {
        return version;
    }

    void opened() {
        move(SupportState.OPEN);
    }

    /** An entry is added; the version moves with it. */
    void noted() {
        if (state != SupportState.OPEN) {
            throw illegal();
        }
        notes++;
    }

    void closed(Instant now) {
        move(SupportState.CLOSED);
        until = now.toEpochMilli();
    }

    @Override
    public String recordType() {
        return SupportBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state != SupportState.CLOSED;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        closed(now);
    }

    private void move(SupportState next) {
        if (!state.next().contains(next)) {
            throw illegal();
        }
        state = next;
    }

    private ProblemException illegal() {
        return new ProblemException(PsychologyProblem.PSYCHOLOGY_STATE, null, state.name());
    }

    Support view() {
        return new Support(
                id,
                superviseeId,
                state,
                Instant.ofEpochMilli(since),
                until == null ? null : Instant.ofEpochMilli(until),
                version);
    }
}
