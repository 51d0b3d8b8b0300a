package org.anjiao.exchange.internal;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.exchange.MessageState;

/**
 * A document on its way to one agency: the row of the outbox. Instants are epoch milliseconds.
 */
@Entity
@Table(name = "exc_message")
public class MessageEntity {
    private static final int MAX_TEXT = 1000;

    @Id
    private String id;

    @Column(name = "document_id")
    private String documentId;

    private String agency;

    /** 0: to the addressee. 1: a copy for the agency's information; nobody waits for its answer. */
    @Column(name = "is_copy")
    private int copy;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int tries;

    @Column(name = "next_try_at")
    private Long nextTryAt;

    /** Until then a dispatcher is at work on it; afterwards another may take it up. */
    @Column(name = "claimed_until")
    private Long claimedUntil;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "sent_at")
    private Long sentAt;

    @Column(name = "delivered_at")
    private Long deliveredAt;

    @Column(name = "answered_at")
    private Long answeredAt;

    /** Since when nobody waits for an answer any more, though none came this way; null if somebody does, or none was due. */
    @Column(name = "settled_at")
    private Long settledAt;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "reply_due_on")
    private String replyDueOn;

    private String note;

    @Version
    private long version;

    protected MessageEntity() {}

    MessageEntity(String id, String documentId, String agency, boolean copy) {
        this.id = id;
        this.copy = copy ? 1 : 0;
        this.documentId = documentId;
        this.agency = agency;
        this.state = MessageState.DRAFT;
    }

    void step(MessageStep step) {
        state = step.apply(state);
    }

    void queue(MessageStep step, Instant now) {
        step(step);
        tries = 0;
        nextTryAt = now.toEpochMilli();
        claimedUntil = null;
    }

    void sent(Instant now) {
        step(MessageStep.SEND);
        sentAt = now.toEpochMilli();
        leaveOutbox();
    }

    /** @param replyDue last day of the reply clock, which starts on the day of delivery; null if none is expected */
    void received(String receipt, Instant at, Instant now, LocalDate replyDue) {
        step(MessageStep.RECEIVE);
        if (sentAt == null) {
            sentAt = now.toEpochMilli();
        }
        deliveredAt = at.toEpochMilli();
        receiptNumber = receipt;
        if (replyDue != null && !isCopy()) {
            replyDueOn = replyDue.toString();
        }
        leaveOutbox();
    }

    void refused(String reason) {
        step(MessageStep.REFUSE);
        lastError = cut(reason);
        leaveOutbox();
    }

    void answered(Instant at, String detail) {
        step(MessageStep.ANSWER);
        answeredAt = at.toEpochMilli();
        note = cut(detail);
    }

    /** The state stays: what the agency itself says afterwards is still taken. */
    void settled(Instant at) {
        settledAt = at.toEpochMilli();
    }

    boolean isSettled() {
        return settledAt != null;
    }

    void failed(String reason, Instant nextTry) {
        step(MessageStep.FAIL);
        lastError = cut(reason);
        nextTryAt = nextTry.toEpochMilli();
        claimedUntil = null;
    }

    void givenUp(String reason) {
        step(MessageStep.GIVE_UP);
        lastError = cut(reason);
        leaveOutbox();
    }

    void deliveredByHand(String how) {
        step(MessageStep.DELIVER_BY_HAND);
        note = cut(how);
        leaveOutbox();
    }

    /** One more try has come to an end. */
    void countTry() {
        tries++;
    }

    /** Gives back a claim of which no use was made. */
    void release() {
        claimedUntil = null;
    }

    private void leaveOutbox() {
        nextTryAt = null;
        claimedUntil = null;
    }

    boolean replyOverdue(LocalDate today) {
        return replyDueOn != null
                && answeredAt == null
                && settledAt == null
                && today.isAfter(LocalDate.parse(replyDueOn));
    }

    static String cut(String text) {
        return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    String id() {
        return id;
    }

    String documentId() {
        return documentId;
    }

    boolean isCopy() {
        return copy != 0;
    }

    String agency() {
        return agency;
    }

    MessageState state() {
        return state;
    }

    int tries() {
        return tries;
    }

    Long nextTryAt() {
        return nextTryAt;
    }

    Long claimedUntil() {
        return claimedUntil;
    }

    String lastError() {
        return lastError;
    }

    Long sentAt() {
        return sentAt;
    }

    Long deliveredAt() {
        return deliveredAt;
    }

    Long answeredAt() {
        return answeredAt;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    String replyDueOn() {
        return replyDueOn;
    }

    String note() {
        return note;
    }

    long version() {
        return version;
    }
}
