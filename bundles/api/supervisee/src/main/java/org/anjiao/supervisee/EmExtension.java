package org.anjiao.supervisee;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One extension of an order of positioning: asked for after an evaluation, decided as the order itself was (T-25).
 *
 * @param from the last day of the order without it
 * @param to the last day with it, inclusive
 * @param evaluation why positioning is still needed; null where the rules of its first day ask for none
 * @param decidedBy null while {@link State#PROPOSED} and if it lapsed
 * @param comment of the decision; null if none was made
 * @param basis pack, version and article
 * @param documentId the decision (D-11); null unless granted
 * @param noticeSignedOn when the person signed its notice; null until then
 */
public record EmExtension(
        String id,
        LocalDate from,
        LocalDate to,
        String evaluation,
        State state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String comment,
        String basis,
        String documentId,
        LocalDate noticeSignedOn) {
    /** How far it has come; only {@link #PROPOSED} goes on. */
    public enum State {
        PROPOSED,
        GRANTED,
        REFUSED,
        /** The order was over before anybody decided. */
        LAPSED
    }
}
