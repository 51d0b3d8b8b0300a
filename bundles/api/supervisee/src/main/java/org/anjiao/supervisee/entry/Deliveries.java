package org.anjiao.supervisee.entry;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The documents of referrals (T-04, T-05). Every step needs {@code CASE_RECEIVE} over the person's office, may be taken
 * before and after the registration, and may fail as those of {@link Referrals}.
 */
@ProviderType
public interface Deliveries {
    /**
     * Files what has come; the limit for the receipt runs from the first day. When nothing is missing any more, the
     * authority's limit is fulfilled.
     *
     * @param receivedOn not before the decision took effect and not after today
     * @param codes at least one
     * @throws org.anjiao.platform.ProblemException {@code REFERRAL_DAY}, {@code DOCUMENT_UNKNOWN}
     */
    Referral received(Caller caller, String id, Long version, LocalDate receivedOn, List<String> codes);

    /**
     * Sends the receipt to the deciding authority; it names what is missing (D-04).
     *
     * @throws org.anjiao.platform.ProblemException {@code DOCUMENTS_NOT_RECEIVED}, {@code RECEIPT_SENT}
     */
    Referral sendReceipt(Caller caller, String id, Long version);

    /**
     * Forwards what has come to the procuratorate and the police of the place, as the county does where the deciding authority
     * is of another place (Law art. 20; D-33). What comes later may be forwarded again.
     *
     * @throws org.anjiao.platform.ProblemException {@code DOCUMENTS_NOT_RECEIVED}
     */
    Referral forward(Caller caller, String id, Long version);

    /**
     * Asks the deciding authority in writing for what is missing; its limit runs from the first time. Asking again
     * reminds it, with a copy to the procuratorate.
     *
     * @throws org.anjiao.platform.ProblemException {@code DOCUMENTS_COMPLETE}
     */
    Referral askForMissing(Caller caller, String id, Long version);
}
