package org.anjiao.supervisee.internal.entry;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.entry.Punctuality;

/** Until when the deciding authority had to tell and to deliver. All null for referrals from before these limits were kept. */
@Embeddable
public class PunctualityPart {
    @Column(name = "notice_by")
    private LocalDate noticeBy;

    @Column(name = "notice_basis")
    private String noticeBasis;

    @Column(name = "delivery_by")
    private LocalDate deliveryBy;

    @Column(name = "delivery_basis")
    private String deliveryBasis;

    protected PunctualityPart() {}

    /** Each is empty where no rule is in force. */
    PunctualityPart(Optional<Deadline> notice, Optional<Deadline> delivery) {
        noticeBy = notice.map(Deadline::lastDay).orElse(null);
        noticeBasis = notice.map(limit -> limit.rule().basis()).orElse(null);
        deliveryBy = delivery.map(Deadline::lastDay).orElse(null);
        deliveryBasis = delivery.map(limit -> limit.rule().basis()).orElse(null);
    }

    /** @param delivered day of the first document; null if none has come */
    Punctuality view(LocalDate noticed, LocalDate delivered, LocalDate today) {
        return new Punctuality(
                noticeBy,
                noticeBasis,
                after(noticed, noticeBy),
                deliveryBy,
                deliveryBasis,
                after(delivered == null ? today : delivered, deliveryBy));
    }

    private static boolean after(LocalDate day, LocalDate last) {
        return last != null && day.isAfter(last);
    }
}
