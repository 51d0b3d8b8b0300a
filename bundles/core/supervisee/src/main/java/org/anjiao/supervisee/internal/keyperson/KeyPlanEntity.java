package org.anjiao.supervisee.internal.keyperson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.desk.Lines;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.keyperson.KeyPlan;
import org.anjiao.supervisee.keyperson.KeyReview;

/** The aggregate of one version of a key person's plan; its reviews are written one after the other and never changed. */
@Entity
@Table(name = "sup_key_plan")
public class KeyPlanEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "plan_number")
    private int number;

    private String measures;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    private String basis;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "ended_at")
    private Long endedAt;

    @Version
    private long version;

    protected KeyPlanEntity() {}

    KeyPlanEntity(String id, String superviseeId, int number, List<KeyMeasure> wanted, Caller maker, Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.number = number;
        measures = Lines.join(wanted.stream()
                .map(measure -> List.of(measure.what(), measure.frequency(), measure.responsible()))
                .toList());
        madeBy = maker.account();
        madeAt = now.toEpochMilli();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    int number() {
        return number;
    }

    long version() {
        return version;
    }

    boolean current() {
        return endedAt == null;
    }

    void end(Instant now) {
        endedAt = now.toEpochMilli();
    }

    @Override
    public String recordType() {
        return KeyBook.PLAN_TYPE;
    }

    @Override
    public boolean open() {
        return current();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        end(now);
    }

    void nextReview(LocalDate day, String dayBasis) {
        reviewOn = day;
        basis = dayBasis;
    }

    KeyPlan view(List<KeyReviewEntity> reviews) {
        List<KeyReview> shown = new ArrayList<>();
        reviews.forEach(review -> shown.add(review.view()));
        return new KeyPlan(
                id,
                superviseeId,
                number,
                Lines.split(measures).stream()
                        .map(parts -> new KeyMeasure(parts.get(0), parts.get(1), parts.get(2)))
                        .toList(),
                reviewOn,
                basis,
                madeBy,
                Instant.ofEpochMilli(madeAt),
                endedAt == null ? null : Instant.ofEpochMilli(endedAt),
                shown,
                version);
    }
}
