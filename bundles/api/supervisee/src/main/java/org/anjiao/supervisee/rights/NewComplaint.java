package org.anjiao.supervisee.rights;

import java.time.LocalDate;

/**
 * What the person brings forward.
 *
 * @param subject one line, at most 200 characters
 * @param text what happened and what the person wants, at most 1000 characters
 * @param recordId the record on which the decision was taken; required for an appeal, null for a complaint about none
 * @param againstAccount the officer complained of; null if none in particular
 * @param receivedOn the day on which it was brought forward, not after today; the limit runs from it
 */
public record NewComplaint(
        String superviseeId,
        ComplaintKind kind,
        String subject,
        String text,
        String recordId,
        String againstAccount,
        LocalDate receivedOn) {}
