package org.anjiao.supervisee.internal.order;

import java.time.LocalDate;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.SuperviseeProblem;

/** What the law says on an order of positioning (Law art. 29; S-07). */
final class EmOrderLaw {
    /** The ground of the rules of 2012: being a key person. */
    static final String KEY_PERSON = "KEY_PERSON";

    private final PolicyBook policy;
    private final Deadlines deadlines;

    EmOrderLaw(PolicyBook policy, Deadlines deadlines) {
        this.policy = policy;
        this.deadlines = deadlines;
    }

    /**
     * Judges ground and term by the rules of the day on which positioning would begin: no rule that is no longer in
     * force on that day can justify it.
     *
     * @param today an order that is decided after its first day begins today
     * @param keyPerson whether the person is listed as one
     * @return pack, version and article
     */
    String judge(EmProposal proposal, Jurisdiction jurisdiction, LocalDate today, boolean keyPerson) {
        if (proposal.end().isBefore(proposal.start())) {
            throw new ProblemException(
                    SuperviseeProblem.END_BEFORE_BEGIN,
                    "end",
                    proposal.start().toString(),
                    proposal.end().toString());
        }
        if (proposal.end().isBefore(today)) {
            throw new ProblemException(
                    SuperviseeProblem.EM_TERM_OVER, "end", proposal.end().toString());
        }
        LocalDate begins = proposal.start().isBefore(today) ? today : proposal.start();
        RuleValue grounds = grounds(proposal, jurisdiction, begins);
        if (proposal.groundCode().equals(KEY_PERSON) && !keyPerson) {
            throw new ProblemException(SuperviseeProblem.EM_NOT_A_KEY_PERSON, "groundCode");
        }
        LocalDate last =
                deadlines.lastDay(policy.rule(RuleCodes.EM_MAX_MONTHS, jurisdiction, begins), proposal.start());
        if (proposal.end().isAfter(last)) {
            throw new ProblemException(SuperviseeProblem.EM_TERM_TOO_LONG, "end", last.toString());
        }
        return grounds.basis();
    }

    private RuleValue grounds(EmProposal proposal, Jurisdiction jurisdiction, LocalDate begins) {
        RuleValue grounds =
                policy.find(RuleCodes.EM_GROUNDS, jurisdiction, begins).orElse(null);
        if (grounds == null || !grounds.lists(proposal.groundCode())) {
            String lawful = grounds == null ? "—" : String.join(", ", grounds.codes());
            throw new ProblemException(
                    SuperviseeProblem.EM_GROUND_REQUIRED, "groundCode", proposal.groundCode(), lawful);
        }
        return grounds;
    }
}
