package org.anjiao.supervisee.internal.desk;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.anjiao.platform.security.Caller;

/** What somebody proposed, with the decision on it. */
@Embeddable
public class DecidedPart {
    private String reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Long proposedAt;

    private Boolean granted;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    protected DecidedPart() {}

    public DecidedPart(String reason, Caller proposer, Instant now) {
        this.reason = reason;
        proposedBy = proposer.account();
        proposedAt = now.toEpochMilli();
    }

    public void decided(Caller decider, boolean given, String why, Instant now) {
        granted = given;
        decidedBy = decider.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    /** Nobody decides on it any more. */
    public void lapsed(String why) {
        comment = why;
    }

    public String reason() {
        return reason;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return instant(proposedAt);
    }

    /** Null while nobody has decided, as are the account and the moment of the decision. */
    public Boolean granted() {
        return granted;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return instant(decidedAt);
    }

    /** Of the decision, or why there is none; may be null. */
    public String comment() {
        return comment;
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
