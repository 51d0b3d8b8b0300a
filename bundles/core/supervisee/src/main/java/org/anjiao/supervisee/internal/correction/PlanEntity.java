package org.anjiao.supervisee.internal.correction;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.correction.CorrectionPlan;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** One version of a plan. */
@Entity
@Table(name = "sup_plan")
public class PlanEntity implements Proposed, EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "seq")
    private int number;

    private String content;

    private String measures;

    @Embedded
    private RulingPart ruling;

    @Column(name = "document_id")
    private String documentId;

    @Version
    private long version;

    protected PlanEntity() {}

    PlanEntity(
            String id,
            String superviseeId,
            int number,
            String content,
            String measures,
            String reason,
            Caller by,
            Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.number = number;
        this.content = content;
        this.measures = measures;
        ruling = new RulingPart(reason, by, now);
    }

    String superviseeId() {
        return superviseeId;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public RulingPart ruling() {
        return ruling;
    }

    long version() {
        return version;
    }

    void sent(String document) {
        documentId = document;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String recordType() {
        return PlanBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return ruling.open();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        ruling.endWithCase(why, now);
    }

    CorrectionPlan view() {
        return new CorrectionPlan(id, superviseeId, number, content, measures, ruling.view(), documentId, version);
    }
}
