package org.anjiao.exchange.spi.host;

import java.time.Instant;

/**
 * A document on its way out.
 *
 * @param messageId stays the same in every try: the receiver recognises a repetition by it
 * @param agency the addressed agency's code
 * @param code of the catalogue, for example {@code D-17}
 * @param senderCode business code of the issuing unit
 * @param superviseeNumber our number of the person; null with the two that follow where there is no file yet, as in the
 *     opinion of an investigation-assessment
 * @param superviseeName the person's full name: the receiver must know who is meant
 * @param superviseeIdNumber the person's identity number
 * @param digest SHA-256 of what was signed, in hexadecimal
 * @param replyDays calendar days within which an answer is due, or 0
 */
public record OutgoingDocument(
        String messageId,
        String agency,
        String code,
        String number,
        String senderCode,
        String senderName,
        String superviseeNumber,
        String superviseeName,
        String superviseeIdNumber,
        String title,
        String body,
        String digest,
        Instant issuedAt,
        int replyDays) {}
