package org.anjiao.supervisee.internal.correction;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.correction.Ruling;

/** What one proposes and another decides. */
@Embeddable
public class RulingPart {
    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private String reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private long proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    private String basis;

    @Column(name = "superseded_at")
    private Long supersededAt;

    protected RulingPart() {}

    RulingPart(String reason, Caller by, Instant now) {
        state = ProposalState.PROPOSED;
        this.reason = reason;
        proposedBy = by.account();
        proposedAt = now.toEpochMilli();
    }

    ProposalState state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    void decided(boolean agreed, String why, String decidingRule, Caller by, Instant now) {
        move(agreed ? ProposalState.IN_FORCE : ProposalState.REFUSED);
        decidedBy = by.account();
        decidedAt = now.toEpochMilli();
        comment = why;
        basis = decidingRule;
    }

    void superseded(Instant now) {
        move(ProposalState.SUPERSEDED);
        supersededAt = now.toEpochMilli();
    }

    boolean open() {
        return state == ProposalState.PROPOSED || state == ProposalState.IN_FORCE;
    }

    void endWithCase(String why, Instant now) {
        if (state == ProposalState.IN_FORCE) {
            move(ProposalState.ENDED);
            supersededAt = now.toEpochMilli();
        } else {
            move(ProposalState.MOOT);
            comment = why;
        }
    }

    private void move(ProposalState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(CorrectionProblem.PROPOSAL_STATE, null, state.name());
        }
        state = next;
    }

    Ruling view() {
        return new Ruling(
                state,
                reason,
                proposedBy,
                Instant.ofEpochMilli(proposedAt),
                decidedBy,
                instant(decidedAt),
                comment,
                basis,
                instant(supersededAt));
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
