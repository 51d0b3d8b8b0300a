package org.anjiao.supervisee.internal.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.entry.Delivery;
import org.anjiao.supervisee.entry.EntryProblem;

/** The documents of a referral. */
@Embeddable
public class DeliveryPart {
    /** Codes, separated by blanks. */
    @Column(name = "required_documents")
    private String required = "";

    /** As {@link #required}. */
    @Column(name = "received_documents")
    private String received = "";

    @Column(name = "documents_on")
    private LocalDate receivedOn;

    @Column(name = "receipt_id")
    private String receiptId;

    @Column(name = "receipt_at")
    private Long receiptAt;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "complete_by")
    private LocalDate completeBy;

    @Column(name = "asked_times")
    private int asked;

    @Column(name = "forwarded_id")
    private String forwardedId;

    @Column(name = "forwarded_at")
    private Long forwardedAt;

    protected DeliveryPart() {}

    DeliveryPart(List<String> required) {
        this.required = String.join(" ", required);
    }

    boolean begun() {
        return receivedOn != null;
    }

    List<String> required() {
        return codes(required);
    }

    List<String> missing() {
        Set<String> missing = new LinkedHashSet<>(codes(required));
        missing.removeAll(codes(received));
        return List.copyOf(missing);
    }

    void received(LocalDate day, List<String> more) {
        Set<String> all = new LinkedHashSet<>(codes(received));
        all.addAll(more);
        received = String.join(" ", all);
        if (receivedOn == null) {
            receivedOn = day;
        }
    }

    void requireReceiptDue() {
        requireReceived();
        if (receiptId != null) {
            throw new ProblemException(EntryProblem.RECEIPT_SENT, null);
        }
    }

    void receiptSent(String document, Instant now) {
        receiptId = document;
        receiptAt = now.toEpochMilli();
    }

    void requireReceived() {
        if (receivedOn == null) {
            throw new ProblemException(EntryProblem.DOCUMENTS_NOT_RECEIVED, null);
        }
    }

    void forwarded(String document, Instant now) {
        forwardedId = document;
        forwardedAt = now.toEpochMilli();
    }

    void requireMissing() {
        if (missing().isEmpty()) {
            throw new ProblemException(EntryProblem.DOCUMENTS_COMPLETE, null);
        }
    }

    boolean askedBefore() {
        return asked > 0;
    }

    void askedFirst(LocalDate day, LocalDate lastDay) {
        askedOn = day;
        completeBy = lastDay;
        asked = 1;
    }

    void askedAgain() {
        asked++;
    }

    Delivery view(LocalDate today) {
        List<String> missing = missing();
        return new Delivery(
                codes(required),
                codes(received),
                missing,
                receivedOn,
                receiptId,
                receiptAt == null ? null : Instant.ofEpochMilli(receiptAt),
                askedOn,
                completeBy,
                asked,
                forwardedId,
                forwardedAt == null ? null : Instant.ofEpochMilli(forwardedAt),
                !missing.isEmpty() && completeBy != null && today.isAfter(completeBy));
    }

    private static List<String> codes(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
