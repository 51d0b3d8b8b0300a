package org.anjiao.supervisee.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The documents of a referral (D-03): what must come by the rules of the day on which the decision took effect, and what
 * has come.
 *
 * @param required codes in the pack's order
 * @param received codes of what has come, required or not
 * @param missing those required that have not come
 * @param receivedOn day on which the first came; null before
 * @param receiptId the receipt (D-04); null until sent
 * @param receiptAt null until sent
 * @param askedOn day on which the authority was first asked in writing to complete the set; null unless asked
 * @param completeBy last day for that (T-05); null unless asked
 * @param asked how often it was asked, the server's own reminder included
 * @param forwardedId the latest letter by which they went on to the procuratorate and the police (D-33); null until sent
 * @param forwardedAt null until sent
 * @param overdue whether the limit has passed with documents missing
 */
public record Delivery(
        List<String> required,
        List<String> received,
        List<String> missing,
        LocalDate receivedOn,
        String receiptId,
        Instant receiptAt,
        LocalDate askedOn,
        LocalDate completeBy,
        int asked,
        String forwardedId,
        Instant forwardedAt,
        boolean overdue) {
    public Delivery {
        required = List.copyOf(required);
        received = List.copyOf(received);
        missing = List.copyOf(missing);
    }
}
