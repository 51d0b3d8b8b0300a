package org.anjiao.supervisee.internal.absence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Who was not found within the time of search is out of supervision. */
public class AbsenceClock implements DueHandler {
    private final Desk desk;
    private final AbsenceNotices notices;
    private final AbsenceWatch watch;

    public AbsenceClock(Desk desk, AbsenceNotices notices, AbsenceWatch watch) {
        this.desk = desk;
        this.notices = notices;
        this.watch = watch;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.SEARCH_POLICE);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        AbsenceEntity absence = manager.find(AbsenceEntity.class, due.recordId());
        outOfSupervision(manager, desk.system(person.unitId()), person, absence, due.until());
    }

    void outOfSupervision(
            EntityManager manager, Caller caller, SuperviseeEntity person, AbsenceEntity absence, Instant since) {
        if (absence.state() != AbsenceState.SEARCHING) {
            return;
        }
        absence.outOfSupervision(since);
        desk.flags().raise(manager, person.id(), Flag.OUT_OF_SUPERVISION, absence.id());
        notices.outOfSupervision(caller, absence, since);
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        "OUT_OF_SUPERVISION",
                        AbsenceBook.RECORD_TYPE,
                        absence.id(),
                        since,
                        Map.of("lastContactOn", absence.lastContactOn().toString())));
        watch.outOfSupervision(manager, caller, person, absence);
    }
}
