package org.anjiao.exchange;

/** Where a message to an agency stands (brief, part 6.2). A reply that is overdue is derived, never a state. */
public enum MessageState {
    DRAFT,
    SIGNED,
    /** In the outbox; held there while no route to the agency is installed, or the unit has it switched off. */
    QUEUED,
    /** The last try failed; another follows. */
    RETRYING,
    /** The agency's system has it, the receipt is still to come. */
    SENT,
    /** The receipt is here; the reply clock runs. */
    DELIVERED,
    ANSWERED,
    /** The agency has refused it. */
    NACK,
    /** All tries failed: a person must resend it or deliver it by hand. */
    DEAD_LETTER,
    /** Delivered by hand, on paper. */
    MANUAL
}
