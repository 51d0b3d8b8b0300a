package org.anjiao.hazard;

/**
 * What the discrimination of a hazard gave.
 *
 * @param verdict required
 * @param level required for {@link Verdict#REAL}
 * @param cause why it came about; required for {@link Verdict#REAL}, at most 2,000 characters
 * @param duplicateOf identifier of the other hazard; required for {@link Verdict#DUPLICATE}, null otherwise
 */
public record Assessment(Verdict verdict, HazardLevel level, String cause, String duplicateOf) {
    /** The three answers. */
    public enum Verdict {
        REAL,
        DUPLICATE,
        NOT_A_HAZARD
    }
}
