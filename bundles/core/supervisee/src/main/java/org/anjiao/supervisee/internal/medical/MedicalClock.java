package org.anjiao.supervisee.internal.medical;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** A review that is overdue stands on the ledger (T-11). */
public class MedicalClock implements DueHandler {
    private final Desk desk;
    private final CaseHazards hazards;

    public MedicalClock(Desk desk, CaseHazards hazards) {
        this.desk = desk;
        this.hazards = hazards;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.MEDICAL_REVIEW);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        Caller system = desk.system(person.unitId());
        Due passed = due.view();
        String lastDay = passed.lastDay().toString();
        desk.record(
                manager,
                system,
                person,
                new CaseStep(
                        "MEDICAL_REVIEW_OVERDUE",
                        "due",
                        due.id(),
                        due.until(),
                        Map.of("lastDay", lastDay, "basis", passed.basis())));
        hazards.raise(
                system,
                new CaseHazard(
                        CaseHazard.Kind.MEDICAL_REVIEW_OVERDUE,
                        person.id(),
                        "期限届满（" + lastDay + "）未提交病情复查结果",
                        null,
                        "due",
                        due.id()));
    }
}
