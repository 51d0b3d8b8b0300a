package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.rights.AppealWatch;
import org.anjiao.supervisee.measure.MeasureState;

/**
 * The person's time to object to an own measure (T-31): an appeal within it is the objection; it ends by itself otherwise, and
 * nothing is overdue then. A measure on which the person was right, in time or later, does not stand any longer.
 */
public class ObjectionClock implements DueHandler, AppealWatch {
    private final Desk desk;
    private final MeasureDocuments documents;

    public ObjectionClock(Desk desk, MeasureDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.OBJECTION);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        desk.dues().done(manager, DueKind.OBJECTION, due.recordId(), due.until());
    }

    @Override
    public void appealed(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            String recordId,
            String complaintId,
            LocalDate receivedOn) {
        MeasureEntity measure = manager.find(MeasureEntity.class, recordId);
        if (measure == null || !measure.objectionOpen(receivedOn)) {
            return;
        }
        measure.objected(complaintId, receivedOn);
        desk.dues().done(manager, DueKind.OBJECTION, measure.id(), Shanghai.startOf(receivedOn));
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        "MEASURE_OBJECTED",
                        MeasureBook.RECORD_TYPE,
                        measure.id(),
                        Map.of("kind", measure.kind().name(), "complaint", complaintId, "on", receivedOn.toString())));
    }

    @Override
    public void upheld(EntityManager manager, Caller caller, SuperviseeEntity person, String recordId, String reasons) {
        MeasureEntity measure = manager.find(MeasureEntity.class, recordId);
        if (measure == null || !measure.kind().own() || measure.state() != MeasureState.ISSUED) {
            return;
        }
        measure.withdraw("申诉成立");
        documents.takenBack(caller, person, measure, "申诉成立。" + reasons);
        desk.dues().cancelAll(manager, measure.id());
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        "MEASURE_QUASHED",
                        MeasureBook.RECORD_TYPE,
                        measure.id(),
                        Map.of("kind", measure.kind().name(), "document", measure.documentNumber())));
    }
}
