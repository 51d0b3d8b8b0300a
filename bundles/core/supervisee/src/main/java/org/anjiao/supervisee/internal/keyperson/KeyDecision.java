package org.anjiao.supervisee.internal.keyperson;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.NewKeyListing;

/** A proposal with the decision on it. */
@Embeddable
public class KeyDecision {
    private String reason;
    private String evidence;
    private String basis;

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

    protected KeyDecision() {}

    KeyDecision(NewKeyListing proposal, Caller proposer, Instant now) {
        reason = proposal.reason();
        evidence = proposal.evidence();
        basis = proposal.basis();
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

    KeyListing.Decided view(boolean open) {
        return new KeyListing.Decided(
                open ? reason : null,
                open ? evidence : null,
                open ? basis : null,
                proposedBy,
                instant(proposedAt),
                granted,
                decidedBy,
                instant(decidedAt),
                open ? comment : null);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
