package org.anjiao.supervisee.internal.keyperson;

import java.time.Instant;
import javax.persistence.Embeddable;
import javax.persistence.Embedded;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.DecidedPart;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.NewKeyListing;

/** A proposal with what it rests on and the decision on it. */
@Embeddable
public class KeyDecision {
    private String evidence;
    private String basis;

    @Embedded
    private DecidedPart decision;

    protected KeyDecision() {}

    KeyDecision(NewKeyListing proposal, Caller proposer, Instant now) {
        evidence = proposal.evidence();
        basis = proposal.basis();
        decision = new DecidedPart(proposal.reason(), proposer, now);
    }

    DecidedPart decision() {
        return decision;
    }

    KeyListing.Decided view(boolean open) {
        return new KeyListing.Decided(
                open ? decision.reason() : null,
                open ? evidence : null,
                open ? basis : null,
                decision.proposedBy(),
                decision.proposedAt(),
                decision.granted(),
                decision.decidedBy(),
                decision.decidedAt(),
                open ? decision.comment() : null);
    }
}
