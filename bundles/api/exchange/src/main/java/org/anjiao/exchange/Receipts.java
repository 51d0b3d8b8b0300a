package org.anjiao.exchange;

import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Takes the receipts that agencies send by themselves. */
@ProviderType
public interface Receipts {
    /**
     * Applies a receipt. The same receipt again changes nothing. What it says of a document that a case has brought about
     * is handed to that case's record, in the same transaction: it may refuse the answer as its own step would.
     *
     * @param caller an account of the agency to which the message was sent: its name is {@code agency.} followed by the
     *     agency's code
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND} also for a message to another agency,
     *     {@code MESSAGE_STATE}, {@code RECEIPT_CONTRADICTS} if another receipt number is on record
     */
    MessageState accept(Caller caller, Receipt receipt);
}
