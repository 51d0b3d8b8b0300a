package org.anjiao.supervisee.internal.absence;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.absence.Absence.Finding;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** A search ends with the case: what ended it says where the person is. */
public class AbsenceEnd implements CaseFollower {
    private final Desk desk;

    public AbsenceEnd(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        AbsenceSearch.ofPerson(manager, person.id()).stream()
                .filter(absence -> absence.state() != AbsenceState.FOUND)
                .forEach(absence -> absence.found(desk.today(), new Finding("案件终结：" + reason, null)));
    }
}
