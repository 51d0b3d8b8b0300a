package org.anjiao.supervisee.internal.assessment;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.assessment.AssessmentVisit;

/** One visit of an investigation; written once. */
@Entity
@Table(name = "sup_assessment_visit")
public class AssessmentVisitEntity {
    @Id
    private String id;

    @Column(name = "assessment_id")
    private String assessmentId;

    @Column(name = "visited_on")
    private LocalDate visitedOn;

    private String place;

    @Column(name = "talked_with")
    private String talkedWith;

    private String finding;

    @Column(name = "visited_by")
    private String by;

    protected AssessmentVisitEntity() {}

    AssessmentVisitEntity(String id, String assessmentId, AssessmentVisit visit, Caller by) {
        this.id = id;
        this.assessmentId = assessmentId;
        visitedOn = visit.visitedOn();
        place = visit.place();
        talkedWith = visit.talkedWith();
        finding = visit.finding();
        this.by = by.account();
    }

    AssessmentVisit view() {
        return new AssessmentVisit(visitedOn, place, talkedWith, finding, by);
    }
}
