package org.anjiao.exchange;

import java.time.Instant;

/**
 * What an agency's system tells us of a message.
 *
 * @param messageId the message's identifier as it was sent in the envelope
 * @param kind what it says
 * @param receiptNumber the agency's number: required for {@link Kind#RECEIVED}
 * @param at when it was received, answered or refused over there
 * @param detail reason of a refusal or reference of an answer; null if none
 */
public record Receipt(String messageId, Kind kind, String receiptNumber, Instant at, String detail) {
    /** What a receipt says. */
    public enum Kind {
        RECEIVED,
        ANSWERED,
        REFUSED
    }
}
