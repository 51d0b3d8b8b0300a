package org.anjiao.supervisee.internal.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.prohibition.PermitSearch;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.LeaveVerdict;

/** Puts an application before the pack, with whatever else of the person counts. */
final class LeaveJudge {
    private final Desk desk;

    LeaveJudge(Desk desk) {
        this.desk = desk;
    }

    /** By the law of today; a permit for frequent trips to that place spares the leave (T-18). */
    LeaveVerdict application(EntityManager manager, SuperviseeEntity person, LeaveApplication asked) {
        Optional<String> permitted =
                PermitSearch.tripsAllowed(manager, person.id(), asked.destinationCode(), asked.from(), asked.to());
        if (permitted.isPresent()) {
            int days = new LeaveDays(asked.from(), asked.to()).length();
            return new LeaveVerdict(false, null, days, 0, false, false, false, permitted.get());
        }
        return judge(manager, person, asked, null, desk.today());
    }

    /** The leave as a whole, as it would be until that day. */
    LeaveVerdict extension(EntityManager manager, SuperviseeEntity person, LeaveEntity leave, LocalDate to) {
        return judge(manager, person, leave.extendedApplication(to), leave.id(), desk.today());
    }

    /**
     * Judges what waits once more, by the law of the day on which it was asked for, since the days of another leave have
     * been granted (T-15).
     *
     * @return the applications on which another level decides now
     */
    List<LeaveEntity> again(EntityManager manager, SuperviseeEntity person, LeaveEntity granted) {
        List<LeaveEntity> moved = new ArrayList<>();
        for (LeaveEntity other : LeaveSearch.ofPerson(manager, person.id())) {
            if (other.state() == LeaveState.APPLIED) {
                Level before = other.level();
                other.judged(judge(manager, person, other.application(), other.id(), other.appliedOn()));
                if (other.level() != before) {
                    moved.add(other);
                }
            } else if (other != granted && other.extensionTo() != null) {
                other.extensionJudged(extension(manager, person, other, other.extensionTo()));
            }
        }
        return moved;
    }

    private LeaveVerdict judge(
            EntityManager manager, SuperviseeEntity person, LeaveApplication asked, String exceptId, LocalDate day) {
        Jurisdiction jurisdiction = desk.jurisdiction(person, day);
        String home = desk.deciding(person.unitId(), Level.COUNTY).adminCode();
        List<LeaveDays> others = new ArrayList<>();
        LeaveSearch.ofPerson(manager, person.id()).stream()
                .filter(leave -> !leave.id().equals(exceptId) && leave.state().counts())
                .forEach(leave -> others.add(leave.daysAway()));
        return new LeaveLaw(desk.around().policy(), jurisdiction, day).judge(asked, home, others);
    }
}
