package org.anjiao.supervisee.internal.sensitive;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.sensitive.SensitiveCase;

/** A proposal with the decision on it. */
@Embeddable
public class SensitiveDecision {
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

    protected SensitiveDecision() {}

    SensitiveDecision(String reason, Caller proposer, Instant now) {
        this.reason = reason;
        proposedBy = proposer.account();
        proposedAt = now.toEpochMilli();
    }

    String proposedBy() {
        return proposedBy;
    }

    void decided(Caller decider, boolean given, String why, Instant now) {
        granted = given;
        decidedBy = decider.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    /** Nobody decides on it any more. */
    void lapsed(String why) {
        comment = why;
    }

    SensitiveCase.Decided view() {
        return new SensitiveCase.Decided(
                reason, proposedBy, instant(proposedAt), granted, decidedBy, instant(decidedAt), comment);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
