package org.anjiao.policy.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.anjiao.policy.spi.WorkedCase;

/** Looks through a pack that has arrived and runs its worked cases over it alone. */
final class PackExaminer {
    private PackExaminer() {}

    /** What is wrong with the pack, one sentence each; empty if it may be activated. */
    static List<PackFinding> findings(PolicyPack pack, TermCount count) {
        try {
            List<PackFinding> findings = new ArrayList<>();
            List<Rule> rules = pack.rules();
            for (Rule rule : rules) {
                examineRule(rule, pack.validity(), findings);
            }
            examineOverlaps(rules, findings);
            if (pack.workedCases().isEmpty()) {
                findings.add(new PackFinding("规则包没有算例", "The pack brings no worked case"));
            }
            if (findings.isEmpty()) {
                pack.workedCases().forEach(worked -> runCase(pack, count, worked, findings));
            }
            return List.copyOf(findings);
        } catch (RuntimeException broken) {
            // A pack is somebody else's code: whatever it throws refuses the pack and touches nothing else.
            return List.of(new PackFinding("规则包出错：" + broken, "The pack failed: " + broken));
        }
    }

    private static void examineRule(Rule rule, Validity pack, List<PackFinding> findings) {
        boolean codes = rule.unit() == RuleUnit.CODES;
        if (codes == (rule.number() != null) || (!codes && !rule.codes().isEmpty())) {
            findings.add(ofRule(rule, "与单位 " + rule.unit() + " 不符", "does not fit its unit " + rule.unit()));
        }
        if (rule.number() != null && rule.unit() != RuleUnit.METRES && !whole(rule)) {
            findings.add(ofRule(rule, "的数值须为非负整数", "is not a whole number of " + rule.unit() + ", or negative"));
        }
        if (rule.source().isBlank()) {
            findings.add(ofRule(rule, "没有写明来源", "names no source"));
        }
        boolean within = pack.covers(rule.validity().from())
                && (pack.to() == null
                        || (rule.validity().to() != null
                                && pack.covers(rule.validity().to())));
        if (!within) {
            findings.add(ofRule(rule, "的有效期超出规则包的有效期", "is valid outside the pack's own period"));
        }
    }

    private static PackFinding ofRule(Rule rule, String zh, String en) {
        return new PackFinding("规则 " + rule.code() + " " + zh, "Rule " + rule.code() + " " + en);
    }

    private static boolean whole(Rule rule) {
        return rule.number().signum() >= 0 && rule.number().stripTrailingZeros().scale() <= 0;
    }

    private static void examineOverlaps(List<Rule> rules, List<PackFinding> findings) {
        for (int i = 0; i < rules.size(); i++) {
            Rule one = rules.get(i);
            for (Rule other : rules.subList(i + 1, rules.size())) {
                if (one.code().equals(other.code()) && one.validity().overlaps(other.validity())) {
                    findings.add(ofRule(one, "在同一天有两个值", "has two values on the same day"));
                }
            }
        }
    }

    private static void runCase(PolicyPack pack, TermCount count, WorkedCase worked, List<PackFinding> findings) {
        String answer = answer(pack, count, worked);
        if (!answer.equals(worked.expected())) {
            findings.add(new PackFinding(
                    "算例“" + worked.title() + "”应得 " + worked.expected() + "，实得 " + answer,
                    "Worked case '" + worked.title() + "' expects " + worked.expected() + " but the pack answers "
                            + answer));
        }
    }

    private static String answer(PolicyPack pack, TermCount count, WorkedCase worked) {
        HeldRule held = heldOn(pack, worked.ruleCode(), worked.eventDate());
        if (worked.question() == WorkedCase.Question.IN_FORCE) {
            return Boolean.toString(held != null);
        }
        if (held == null) {
            return "nothing: no such rule on " + worked.eventDate();
        }
        return switch (worked.question()) {
            case VALUE -> held.text();
            case LISTS -> Boolean.toString(held.value().lists(worked.given()));
            case LAST_DAY -> lastDay(count, held, worked.given());
            case IN_FORCE -> throw new AssertionError("answered above");
        };
    }

    private static String lastDay(TermCount count, HeldRule held, String given) {
        try {
            return count.lastDay(held.value(), LocalDate.parse(given)).toString();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return "nothing: " + e.getMessage();
        }
    }

    private static HeldRule heldOn(PolicyPack pack, String code, LocalDate day) {
        return pack.rules().stream()
                .filter(rule -> rule.code().equals(code) && rule.validity().covers(day))
                .findFirst()
                .map(rule -> new HeldRule(pack.identity(), pack.validity().from(), List.of(pack.validity()), rule))
                .orElse(null);
    }
}
