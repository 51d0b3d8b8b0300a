package org.anjiao.supervisee.internal.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.leave.LeaveState;

/** What the clock does to leaves: they begin, and whoever has not come back is overdue (R-41, T-16). */
public class LeaveClock implements DueHandler {
    private final Desk desk;
    private final LeaveNotices notices;

    public LeaveClock(Desk desk, LeaveNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.LEAVE_START, DueKind.LEAVE_RETURN);
    }

    void granted(EntityManager manager, SuperviseeEntity person, LeaveEntity leave) {
        LeaveDays days = leave.planned();
        if (days.from().isAfter(desk.today())) {
            Instant begin = Shanghai.startOf(days.from());
            open(manager, DueKind.LEAVE_START, person, leave, new Deadline(days.from(), begin, false, rule(person)));
        } else {
            begin(manager, leave);
        }
        open(manager, DueKind.LEAVE_RETURN, person, leave, end(person, days.to()));
    }

    void extended(EntityManager manager, SuperviseeEntity person, LeaveEntity leave) {
        desk.dues()
                .extend(
                        manager,
                        DueKind.LEAVE_RETURN,
                        leave.id(),
                        end(person, leave.planned().to()));
    }

    /** Back on that day, which is told now: in time or not, and within the hours after the return or later (T-16). */
    void returned(EntityManager manager, SuperviseeEntity person, LeaveEntity leave, LocalDate day) {
        desk.dues().done(manager, DueKind.LEAVE_RETURN, leave.id(), Shanghai.startOf(day));
        // The hour of the return is not told: the hours run from its latest.
        Instant latest = Shanghai.endOf(day).isBefore(desk.now()) ? Shanghai.endOf(day) : desk.now();
        desk.dues().open(manager, DueKind.LEAVE_RETURN_REPORT, person, LeaveBook.RECORD_TYPE, leave.id(), latest);
        desk.dues().done(manager, DueKind.LEAVE_RETURN_REPORT, leave.id(), desk.now());
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        LeaveEntity leave = manager.find(LeaveEntity.class, due.recordId());
        if (due.kind() == DueKind.LEAVE_START) {
            if (leave.state() == LeaveState.APPROVED) {
                begin(manager, leave);
            }
            desk.dues().done(manager, DueKind.LEAVE_START, leave.id(), due.until());
        } else if (leave.state() == LeaveState.STARTED) {
            overdue(manager, due, person, leave);
        }
    }

    private void begin(EntityManager manager, LeaveEntity leave) {
        leave.start();
        desk.flags().raise(manager, leave.superviseeId(), Flag.ON_LEAVE, leave.id());
    }

    private void overdue(EntityManager manager, DueEntity due, SuperviseeEntity person, LeaveEntity leave) {
        leave.overdue();
        desk.flags().lower(manager, person.id(), Flag.ON_LEAVE, leave.id());
        desk.flags().raise(manager, person.id(), Flag.OVERDUE_RETURN, leave.id());
        desk.record(
                manager,
                desk.system(person.unitId()),
                person,
                new CaseStep(
                        "LEAVE_OVERDUE",
                        LeaveBook.RECORD_TYPE,
                        leave.id(),
                        due.until(),
                        Map.of("to", leave.planned().to().toString())));
        notices.overdue(desk.system(person.unitId()), leave, due.until());
    }

    private void open(
            EntityManager manager, DueKind kind, SuperviseeEntity person, LeaveEntity leave, Deadline deadline) {
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                kind,
                                person.id(),
                                person.unitId(),
                                LeaveBook.RECORD_TYPE,
                                leave.id(),
                                desk.now(),
                                deadline));
    }

    private Deadline end(SuperviseeEntity person, LocalDate lastDay) {
        return new Deadline(lastDay, Shanghai.endOf(lastDay), false, rule(person));
    }

    private RuleValue rule(SuperviseeEntity person) {
        return desk.rule(RuleCodes.LEAVE_COUNTY_MAX_DAYS, person, desk.today());
    }
}
