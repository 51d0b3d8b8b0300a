package org.anjiao.supervisee.internal.keyperson;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.keyperson.KeyReview;

/** One review of a plan; written once. */
@Entity
@Table(name = "sup_key_review")
public class KeyReviewEntity {
    @Id
    private String id;

    @Column(name = "plan_id")
    private String planId;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private long reviewedAt;

    private String effect;

    @Column(name = "next_on")
    private LocalDate nextOn;

    protected KeyReviewEntity() {}

    KeyReviewEntity(String id, String planId, Caller reviewer, Instant now, String effect, LocalDate nextOn) {
        this.id = id;
        this.planId = planId;
        reviewedBy = reviewer.account();
        reviewedAt = now.toEpochMilli();
        this.effect = effect;
        this.nextOn = nextOn;
    }

    KeyReview view() {
        return new KeyReview(reviewedBy, Instant.ofEpochMilli(reviewedAt), effect, nextOn);
    }
}
