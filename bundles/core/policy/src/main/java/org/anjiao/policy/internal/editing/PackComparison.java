package org.anjiao.policy.internal.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.editing.RuleChange;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;

/** Puts the difference between two versions into sentences that legal staff read. */
final class PackComparison {
    private final PackContents before;
    private final PackContents after;

    PackComparison(PackContents before, PackContents after) {
        this.before = before;
        this.after = after;
    }

    /** By code; the rows of one code are compared in the order of their periods. */
    List<RuleChange> changes() {
        Map<String, List<Rule>> old = byCode(before);
        Map<String, List<Rule>> next = byCode(after);
        Set<String> codes = new TreeSet<>(old.keySet());
        codes.addAll(next.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String code : codes) {
            List<Rule> oldRows = old.getOrDefault(code, List.of());
            List<Rule> newRows = next.getOrDefault(code, List.of());
            for (int i = 0; i < Math.max(oldRows.size(), newRows.size()); i++) {
                compare(
                        i < oldRows.size() ? oldRows.get(i) : null,
                        i < newRows.size() ? newRows.get(i) : null,
                        changes);
            }
        }
        return changes;
    }

    private Map<String, List<Rule>> byCode(PackContents pack) {
        // What ended before the later version of the same pack begins is not its business.
        return pack.rules().stream()
                .filter(rule -> !samePack()
                        || rule.validity().to() == null
                        || !rule.validity().to().isBefore(after.validity().from()))
                .collect(Collectors.groupingBy(Rule::code, LinkedHashMap::new, Collectors.toList()));
    }

    private boolean samePack() {
        return before.identity().id().equals(after.identity().id());
    }

    private void compare(Rule old, Rule next, List<RuleChange> changes) {
        if (old == null) {
            changes.add(new RuleChange(
                    next.code(),
                    RuleChange.Kind.ADDED,
                    null,
                    next,
                    added(RuleWords.ZH, next),
                    added(RuleWords.EN, next)));
        } else if (next == null) {
            changes.add(new RuleChange(
                    old.code(),
                    RuleChange.Kind.REMOVED,
                    old,
                    null,
                    RuleWords.ZH.name(old) + "（" + RuleWords.ZH.value(old) + "）自 "
                            + after.validity().from() + " 起不再适用",
                    RuleWords.EN.name(old) + " (" + RuleWords.EN.value(old) + ") does not apply from "
                            + after.validity().from()));
        } else {
            String zh = changed(RuleWords.ZH, old, next);
            if (zh != null) {
                changes.add(new RuleChange(
                        next.code(), RuleChange.Kind.CHANGED, old, next, zh, changed(RuleWords.EN, old, next)));
            }
        }
    }

    private static String added(RuleWords words, Rule next) {
        String verb = words == RuleWords.ZH ? "新增" + words.name(next) + "：" : words.name(next) + " is new: ";
        return String.join(words.pause(), verb + words.value(next), words.since(next), basis(words, next));
    }

    /** @return null if both say the same */
    private String changed(RuleWords words, Rule old, Rule next) {
        List<String> parts = new ArrayList<>();
        value(words, old, next, parts);
        step(words, words.counted(old.counting()), words.counted(next.counting()), "起算", "counting", parts);
        step(words, moves(words, old), moves(words, next), "末日", "last day", parts);
        step(
                words,
                period(words, lasting(old.validity()), before.validity()),
                period(words, next.validity(), after.validity()),
                "期间",
                "period",
                parts);
        step(words, old.title(), next.title(), "名称", "name", parts);
        step(words, words.basis(old), words.basis(next), "依据", "basis", parts);
        step(words, verified(words, old), verified(words, next), "核对", "proof-reading", parts);
        if (parts.isEmpty()) {
            return null;
        }
        String gap = words == RuleWords.ZH ? "" : " ";
        parts.set(0, words.name(next) + gap + parts.get(0));
        parts.add(words.since(next));
        parts.add(basis(words, next));
        return String.join(words.pause(), parts);
    }

    private static void value(RuleWords words, Rule old, Rule next, List<String> parts) {
        if (old.unit() != RuleUnit.CODES || next.unit() != RuleUnit.CODES) {
            step(words, words.value(old), words.value(next), "", "", parts);
            return;
        }
        list(words, next, old, "增加 ", "adds ", parts);
        list(words, old, next, "删去 ", "drops ", parts);
        if (parts.isEmpty()) {
            step(words, words.value(old), words.value(next), "顺序", "order", parts);
        }
    }

    private static void list(RuleWords words, Rule of, Rule without, String zh, String en, List<String> parts) {
        List<String> codes = of.codes().stream()
                .filter(code -> !without.codes().contains(code))
                .toList();
        if (!codes.isEmpty()) {
            parts.add((words == RuleWords.ZH ? zh : en) + String.join(words.comma(), codes));
        }
    }

    private static void step(RuleWords words, String old, String next, String zh, String en, List<String> parts) {
        if (old.equals(next)) {
            return;
        }
        if (words == RuleWords.ZH) {
            parts.add(zh + "由" + spaced(old) + "改为" + spaced(next).stripTrailing());
        } else {
            parts.add((en + " changes from " + old + " to " + next).strip());
        }
    }

    /** A blank between Chinese and a digit or a Latin letter, as officials write it here. */
    private static String spaced(String text) {
        if (text.isEmpty()) {
            return "空";
        }
        String before = text.charAt(0) < 128 ? " " : "";
        String after = text.charAt(text.length() - 1) < 128 ? " " : "";
        return before + text + after;
    }

    /** Since when within its pack a rule holds that held before the later version begins does not matter to that version. */
    private Validity lasting(Validity own) {
        boolean held = samePack() && own.from().isBefore(after.validity().from());
        return held ? new Validity(before.validity().from(), own.to()) : own;
    }

    private static String period(RuleWords words, Validity own, Validity pack) {
        boolean asPack = own.from().equals(pack.from())
                && (own.to() == null ? pack.to() == null : own.to().equals(pack.to()));
        return asPack ? (words == RuleWords.ZH ? "随规则包" : "that of the pack") : own.from() + " – " + open(own);
    }

    private static String open(Validity own) {
        return own.to() == null ? "" : own.to().toString();
    }

    private static String moves(RuleWords words, Rule rule) {
        if (words == RuleWords.ZH) {
            return rule.movesToWorkingDay() ? "遇休息日顺延" : "不顺延";
        }
        return rule.movesToWorkingDay() ? "moving to a working day" : "staying where it is";
    }

    private static String verified(RuleWords words, Rule rule) {
        if (words == RuleWords.ZH) {
            return rule.verified() ? "已核对原文" : "未核对原文";
        }
        return rule.verified() ? "verified" : "not verified";
    }

    private static String basis(RuleWords words, Rule rule) {
        return words == RuleWords.ZH ? "依据" + words.basis(rule) : "basis: " + words.basis(rule);
    }
}
