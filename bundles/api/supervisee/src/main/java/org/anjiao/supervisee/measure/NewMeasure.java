package org.anjiao.supervisee.measure;

import org.anjiao.supervisee.Agency;

/**
 * A measure to propose.
 *
 * @param conduct what is answered
 * @param kind may differ from what the pack suggests
 * @param groundCode one of the grounds that the pack gives for the kind; null for a commendation
 * @param facts what happened, for the document; at most 1000 characters
 * @param evidence at most 500 characters
 * @param deviation why kind or ground differ from the suggestion; required then, at most 500 characters
 * @param withMeasureId the proposal to revoke with which an arrest is proposed; null for anything else
 * @param organ to which a proposal goes; null means the usual one, which for a recommitment is whoever decided on the
 *     temporary service
 * @param court level of the court to which a proposal goes; null means the usual one of the packs, and for an arrest that of
 *     the proposal with which it goes. Null where no court is the organ
 */
public record NewMeasure(
        Conduct conduct,
        MeasureKind kind,
        String groundCode,
        String facts,
        String evidence,
        String deviation,
        String withMeasureId,
        Agency organ,
        CourtLevel court) {
    /** A measure that goes to the usual court, or to none. */
    public NewMeasure(
            Conduct conduct,
            MeasureKind kind,
            String groundCode,
            String facts,
            String evidence,
            String deviation,
            String withMeasureId,
            Agency organ) {
        this(conduct, kind, groundCode, facts, evidence, deviation, withMeasureId, organ, null);
    }
}
