package org.anjiao.supervisee.internal.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.GroupMember;

/** Who must be in a correction group by the rules of a day (Law art. 25, 52). */
final class GroupLaw {
    private final PolicyBook policy;
    private final Jurisdiction jurisdiction;
    private final LocalDate day;

    GroupLaw(PolicyBook policy, Jurisdiction jurisdiction, LocalDate day) {
        this.policy = policy;
        this.jurisdiction = jurisdiction;
        this.day = day;
    }

    /**
     * Refuses a group without those whom the person's needs.
     *
     * @return the rules that were applied; that of the group's limit if none was
     */
    String require(List<GroupMember> members, Sex sex, boolean minor) {
        require(members, member -> member.kind() == GroupMember.Kind.OFFICE, CorrectionProblem.GROUP_NEEDS_OFFICER);
        Optional<RuleValue> woman = holding(RuleCodes.GROUP_FEMALE_MEMBER, sex == Sex.FEMALE);
        Optional<RuleValue> expert = holding(RuleCodes.GROUP_MINOR_EXPERT, minor);
        woman.ifPresent(rule -> require(
                members, member -> member.sex() == Sex.FEMALE, CorrectionProblem.GROUP_NEEDS_WOMAN, rule.basis()));
        expert.ifPresent(rule ->
                require(members, GroupMember::knowsMinors, CorrectionProblem.GROUP_NEEDS_MINOR_EXPERT, rule.basis()));
        String applied = Stream.of(woman, expert)
                .flatMap(Optional::stream)
                .map(RuleValue::basis)
                .collect(Collectors.joining("; "));
        return applied.isEmpty()
                ? policy.rule(RuleCodes.GROUP_DAYS, jurisdiction, day).basis()
                : applied;
    }

    private Optional<RuleValue> holding(String code, boolean concerned) {
        return concerned ? policy.find(code, jurisdiction, day).filter(RuleValue::holds) : Optional.empty();
    }

    private static void require(
            List<GroupMember> members, Predicate<GroupMember> wanted, CorrectionProblem problem, Object... arguments) {
        if (members.stream().noneMatch(wanted)) {
            throw new ProblemException(problem, "members", arguments);
        }
    }
}
