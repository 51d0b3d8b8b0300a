package org.anjiao.supervisee.internal.positioning;

import java.time.LocalDate;
import java.util.Optional;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.EmOrderProblem;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;

/** What the law says on an order of positioning (Law art. 29; T-25; S-07). */
final class EmOrderLaw {
    /** The ground of the rules of 2012: being a key person. */
    static final String KEY_PERSON = "KEY_PERSON";

    private final PolicyBook policy;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final LocalDate today;

    /** @param today of the step; an order that is decided after its first day begins today */
    EmOrderLaw(PolicyBook policy, Deadlines deadlines, Jurisdiction jurisdiction, LocalDate today) {
        this.policy = policy;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.today = today;
    }

    /**
     * Judges ground, decision and term by the rules of the day on which positioning would begin: no rule that is no longer
     * in force on that day can justify it.
     *
     * @param keyPerson whether the person is listed as one
     * @return pack, version and article
     */
    String judge(EmProposal proposal, boolean keyPerson) {
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
        LocalDate begins = laterOfToday(proposal.start());
        RuleValue grounds = grounds(proposal.groundCode(), begins);
        if (proposal.groundCode().equals(KEY_PERSON) && !keyPerson) {
            throw new ProblemException(SuperviseeProblem.EM_NOT_A_KEY_PERSON, "groundCode");
        }
        requireDecision(proposal, begins);
        requireTerm("end", RuleCodes.EM_MAX_MONTHS, begins, proposal.start(), proposal.end());
        return grounds.basis();
    }

    /**
     * Judges an extension by the rules of its own first day: a ground that has ceased meanwhile does not last.
     *
     * @param last day of the order without it
     * @param evaluation null if there is none
     * @return pack, version and article
     */
    String judgeExtension(String groundCode, LocalDate last, LocalDate to, String evaluation) {
        if (!to.isAfter(last)) {
            throw new ProblemException(EmOrderProblem.EM_EXTENSION_NOT_LATER, "to", last.toString());
        }
        LocalDate begins = laterOfToday(last.plusDays(1));
        grounds(groundCode, begins);
        RuleValue needed = policy.rule(RuleCodes.EM_EXTENSION_NEEDS_EVALUATION, jurisdiction, begins);
        if (needed.holds() && evaluation == null) {
            throw new ProblemException(EmOrderProblem.EM_EVALUATION_REQUIRED, "evaluation", needed.basis());
        }
        return requireTerm("to", RuleCodes.EM_EXTENSION_MAX_MONTHS, begins, last, to)
                .basis();
    }

    /** At which level today's pack has positioning approved. */
    Level level() {
        return Level.valueOf(policy.rule(RuleCodes.EM_APPROVAL_LEVEL, jurisdiction, today)
                .codes()
                .get(0));
    }

    /** The rule by which a key person must be positioned today, if one is in force. */
    Optional<RuleValue> mandatory() {
        return policy.find(RuleCodes.EM_MANDATORY_FOR_KEY, jurisdiction, today).filter(RuleValue::holds);
    }

    private LocalDate laterOfToday(LocalDate day) {
        return day.isBefore(today) ? today : day;
    }

    private RuleValue requireTerm(String field, String code, LocalDate ruleDay, LocalDate from, LocalDate to) {
        RuleValue longest = policy.rule(code, jurisdiction, ruleDay);
        LocalDate last = deadlines.lastDay(longest, from);
        if (to.isAfter(last)) {
            throw new ProblemException(SuperviseeProblem.EM_TERM_TOO_LONG, field, last.toString());
        }
        return longest;
    }

    private void requireDecision(EmProposal proposal, LocalDate begins) {
        policy.find(RuleCodes.EM_GROUNDS_WITH_DECISION, jurisdiction, begins)
                .filter(rule -> rule.lists(proposal.groundCode()) && proposal.decisionRef() == null)
                .ifPresent(rule -> {
                    throw new ProblemException(EmOrderProblem.EM_DECISION_REQUIRED, "decisionRef", rule.basis());
                });
    }

    private RuleValue grounds(String groundCode, LocalDate begins) {
        RuleValue grounds =
                policy.find(RuleCodes.EM_GROUNDS, jurisdiction, begins).orElse(null);
        if (grounds == null || groundCode == null || !grounds.lists(groundCode)) {
            String given = groundCode == null ? "—" : groundCode;
            String lawful = grounds == null ? "—" : String.join(", ", grounds.codes());
            throw new ProblemException(SuperviseeProblem.EM_GROUND_REQUIRED, "groundCode", given, lawful);
        }
        return grounds;
    }
}
