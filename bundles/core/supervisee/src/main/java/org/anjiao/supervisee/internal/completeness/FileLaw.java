package org.anjiao.supervisee.internal.completeness;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.completeness.FileStage;

/** What the packs say a file must hold. */
final class FileLaw {
    private final PolicyBook policy;
    private final LocalDate today;

    FileLaw(PolicyBook policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    /**
     * A kind of case for which the same is required.
     *
     * @param entry day of registration; null while the person is referred only
     * @param exit last day of the term; null before the end
     * @param minor whether the rules of minors hold
     */
    record Case(Jurisdiction jurisdiction, Category category, LocalDate entry, LocalDate exit, boolean minor) {
        FileStage stage() {
            return exit == null ? FileStage.ENTRY : FileStage.EXIT;
        }
    }

    /** Codes in the pack's order. */
    record Required(Set<String> documents, Set<String> fields, Set<String> basis) {
        int size() {
            return documents.size() + fields.size();
        }

        Stream<String> codes() {
            return Stream.concat(documents.stream(), fields.stream());
        }

        boolean knows(String code) {
            return documents.contains(code) || fields.contains(code);
        }
    }

    Required required(Case kind) {
        Set<String> basis = new LinkedHashSet<>();
        Set<String> documents = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        LocalDate entry = lawDay(kind);
        String category = kind.category().name();
        for (String special : List.of("", "." + category, ".ENTRY", "." + category + ".ENTRY")) {
            add(documents, basis, RuleCodes.REQUIRED_DOCUMENTS + special, kind.jurisdiction(), entry);
        }
        if (kind.exit() != null) {
            for (String special : List.of(".EXIT", "." + category + ".EXIT")) {
                add(documents, basis, RuleCodes.REQUIRED_DOCUMENTS + special, kind.jurisdiction(), kind.exit());
            }
        }
        for (String special : kind.minor() ? List.of("", "." + category, ".MINOR") : List.of("", "." + category)) {
            add(fields, basis, RuleCodes.REQUIRED_FIELDS + special, kind.jurisdiction(), entry);
        }
        return new Required(documents, fields, basis);
    }

    /** Of a day before the oldest pack nothing is known: today's rules are taken. */
    private LocalDate lawDay(Case kind) {
        LocalDate entry = kind.entry() == null ? today : kind.entry();
        return policy.find(RuleCodes.REQUIRED_DOCUMENTS, kind.jurisdiction(), entry)
                        .isPresent()
                ? entry
                : today;
    }

    private void add(Set<String> codes, Set<String> basis, String rule, Jurisdiction jurisdiction, LocalDate day) {
        Optional<RuleValue> found = policy.find(rule, jurisdiction, day);
        found.ifPresent(value -> {
            codes.addAll(value.codes());
            basis.add(value.basis());
        });
    }
}
