package org.anjiao.supervisee.internal.visit;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.Codes;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;

/** One visit; written once. */
@Entity
@Table(name = "sup_visit")
public class VisitEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private VisitKind kind;

    @Column(name = "visited_at")
    private long visitedAt;

    private String met;
    private String companions;
    private String findings;

    @Column(name = "visited_by")
    private String visitedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected VisitEntity() {}

    VisitEntity(String id, String unitId, NewVisit visit, Caller visitor, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = visit.superviseeId();
        kind = visit.kind();
        visitedAt = visit.visitedAt().toEpochMilli();
        met = Codes.join(visit.met());
        companions = visit.companions();
        findings = visit.findings();
        visitedBy = visitor.account();
        recordedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    Visit view() {
        return view(true);
    }

    /** @param texts whether whom was met with and what was found are told */
    Visit view(boolean texts) {
        return new Visit(
                id,
                superviseeId,
                unitId,
                kind,
                Instant.ofEpochMilli(visitedAt),
                Codes.split(MetPerson.class, met),
                texts ? companions : null,
                texts ? findings : null,
                visitedBy,
                Instant.ofEpochMilli(recordedAt));
    }
}
