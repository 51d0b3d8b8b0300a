package org.anjiao.policy.internal.editing;

import java.util.List;
import java.util.stream.Collectors;
import org.anjiao.policy.editing.RuleChange;
import org.anjiao.policy.spi.PackContents;

/** What a step changed, for the audit log. */
final class DraftNotes {
    private static final int MAX_LENGTH = 1000;

    private DraftNotes() {}

    static String of(List<RuleChange> changes) {
        String all = changes.stream().map(RuleChange::zh).collect(Collectors.joining("；"));
        return all.length() <= MAX_LENGTH ? all : all.substring(0, MAX_LENGTH) + "…（共 " + changes.size() + " 处）";
    }

    static String of(PackContents before, PackContents after) {
        List<RuleChange> changes = new PackComparison(before, after).changes();
        boolean cases = !before.workedCases().equals(after.workedCases());
        return of(changes) + (cases ? "（算例有变动）" : "");
    }
}
