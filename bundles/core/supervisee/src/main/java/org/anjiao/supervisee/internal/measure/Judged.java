package org.anjiao.supervisee.internal.measure;

import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.Suggestion;

/**
 * Conduct with what the law says on it.
 *
 * @param conduct checked, with its day
 */
record Judged(Conduct conduct, Facts facts, MeasureLaw law, Judgement judgement) {
    /** Null if the pack suggests nothing. */
    Suggestion suggestion() {
        return judgement.suggestion();
    }

    /** Whether the law obliges to propose the end of correction. */
    boolean ending() {
        return suggestion() != null && suggestion().kind().ending();
    }
}
