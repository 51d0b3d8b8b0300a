package org.anjiao.policy.editing;

import org.anjiao.policy.spi.Rule;

/**
 * What one version says otherwise than another, in words.
 *
 * @param before null if the rule is new
 * @param after null if it is gone
 * @param zh a whole sentence in Chinese
 * @param en the same in English
 */
public record RuleChange(String code, Kind kind, Rule before, Rule after, String zh, String en) {
    /** What became of the rule. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
