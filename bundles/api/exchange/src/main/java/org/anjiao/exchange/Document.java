package org.anjiao.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An issued document and the state of its delivery.
 *
 * @param number of the issuing unit, by document code and year, without gaps
 * @param superviseeId null where there is no file yet, as for an investigation-assessment
 * @param superviseeLabel the person, masked; null without a file
 * @param digest SHA-256 of what was signed, in hexadecimal
 * @param state where the message to the agency stands
 * @param routeInstalled whether a route to the agency is installed now and the issuing unit uses it; if not, a queued
 *     message is held
 * @param tries how often sending was tried since it was last queued
 * @param nextTryAt null unless queued or to be tried again
 * @param lastError what the latest failed try or refusal said; null if none
 * @param receiptNumber the agency's; null until the receipt has come
 * @param replyDueOn last day, inclusive, on which the answer is in time; null before delivery or when none is expected
 * @param replyOverdue whether that day is over and there is no answer
 * @param agency null if it goes to the person or stays inside the justice tree; then there is no state either
 * @param copies who else is told; empty in lists
 * @param attempts the history of tries, oldest first; empty in lists
 */
public record Document(
        String id,
        String number,
        String code,
        String agency,
        String unitId,
        String superviseeId,
        String superviseeLabel,
        String title,
        String body,
        String digest,
        Instant issuedAt,
        String issuedBy,
        MessageState state,
        boolean routeInstalled,
        int tries,
        Instant nextTryAt,
        String lastError,
        Instant sentAt,
        Instant deliveredAt,
        String receiptNumber,
        LocalDate replyDueOn,
        boolean replyOverdue,
        Instant answeredAt,
        List<Attempt> attempts,
        List<Copy> copies,
        long version) {
    public Document {
        attempts = List.copyOf(attempts);
        copies = List.copyOf(copies);
    }

    /** A message that only informs. */
    public record Copy(String agency, MessageState state) {}

    /**
     * One try.
     *
     * @param number from 1, never starting again
     * @param outcome {@code RECEIVED}, {@code ACCEPTED}, {@code REFUSED} or {@code FAILED}
     * @param detail receipt number, reason or error; null if none
     */
    public record Attempt(int number, Instant startedAt, Instant endedAt, String outcome, String detail) {}
}
