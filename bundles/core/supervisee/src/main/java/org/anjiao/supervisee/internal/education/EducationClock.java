package org.anjiao.supervisee.internal.education;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.HoursOfMonth;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** A month that is over cannot be made up for: what was missing is on the time line. */
public class EducationClock implements DueHandler {
    private final Desk desk;
    private final HoursLaw law;

    public EducationClock(Desk desk) {
        this.desk = desk;
        law = new HoursLaw(desk);
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.EDUCATION, DueKind.SERVICE);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        SessionKind kind = due.kind() == DueKind.EDUCATION ? SessionKind.EDUCATION : SessionKind.SERVICE;
        YearMonth month = YearMonth.from(due.view().lastDay());
        HoursOfMonth hours = law.of(manager, person, kind, month);
        desk.dues().cancel(manager, due.kind(), due.recordId());
        if (hours.missingMinutes() > 0) {
            desk.record(
                    manager,
                    desk.system(person.unitId()),
                    person,
                    new CaseStep(
                            "HOURS_MISSED",
                            "due",
                            due.id(),
                            due.until(),
                            Map.of(
                                    "kind", kind.name(),
                                    "month", month.toString(),
                                    "creditedMinutes", Integer.toString(hours.creditedMinutes()),
                                    "requiredMinutes", hours.requiredMinutes().toString(),
                                    "basis", hours.basis())));
        }
    }
}
