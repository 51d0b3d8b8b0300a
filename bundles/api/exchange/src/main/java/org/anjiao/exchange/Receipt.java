package org.anjiao.exchange;

import java.time.Instant;
import org.anjiao.supervisee.reply.Ruling;

/**
 * What an agency's system tells us of a message.
 *
 * @param messageId the message's identifier as it was sent in the envelope
 * @param kind what it says
 * @param receiptNumber the agency's number: required for {@link Kind#RECEIVED}
 * @param at when it was received, answered or refused over there
 * @param detail reason of a refusal or reference of an answer; null if none
 * @param ruling how the agency decides on a proposal; required for the answer to one, null for anything else
 */
public record Receipt(String messageId, Kind kind, String receiptNumber, Instant at, String detail, Ruling ruling) {
    /** What says nothing on a proposal. */
    public Receipt(String messageId, Kind kind, String receiptNumber, Instant at, String detail) {
        this(messageId, kind, receiptNumber, at, detail, null);
    }

    /** What a receipt says. */
    public enum Kind {
        RECEIVED,
        ANSWERED,
        REFUSED
    }
}
