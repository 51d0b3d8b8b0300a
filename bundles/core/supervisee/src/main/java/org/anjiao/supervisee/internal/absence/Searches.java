package org.anjiao.supervisee.internal.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.absence.Absence.Finding;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Opens searches (T-27): at an officer's word, or at once when a check-in fails or nobody reports after a transfer (T-23). */
public final class Searches {
    private final Desk desk;
    private final AbsenceClock clock;
    private final AbsenceNotices notices;
    private final AbsenceWatch watch;

    public Searches(Desk desk, AbsenceNotices notices, AbsenceWatch watch) {
        this.desk = desk;
        this.notices = notices;
        this.watch = watch;
        clock = new AbsenceClock(desk, notices, watch);
    }

    /** In the caller's transaction; that no other search is open has been seen. */
    AbsenceEntity open(EntityManager manager, Caller caller, SuperviseeEntity person, NewAbsence lost) {
        // Two searches opened at the same moment must not both pass: each moves the person's version.
        manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        AbsenceEntity absence =
                new AbsenceEntity(desk.around().ids().next(), person.unitId(), lost, AbsenceNotices.draft(lost));
        manager.persist(absence);
        desk.flags().raise(manager, person.id(), Flag.LOST_CONTACT, absence.id());
        desk.dues()
                .open(
                        manager,
                        DueKind.SEARCH_POLICE,
                        person,
                        AbsenceBook.RECORD_TYPE,
                        absence.id(),
                        lost.discoveredAt());
        notices.opened(absence);
        watch.opened(manager, person, absence);
        record(manager, caller, person, absence, "ABSENCE_OPENED", lost.discoveredAt());
        if (lost.cause() == AbsenceCause.SUPERVISION_REFUSED) {
            clock.outOfSupervision(manager, caller, person, absence, lost.discoveredAt());
        }
        return absence;
    }

    /**
     * Opens a search now unless one is open; in the caller's transaction.
     *
     * @param circumstances at most 500 characters
     */
    public void openUnlessSearching(
            EntityManager manager, Caller caller, SuperviseeEntity person, AbsenceCause cause, String circumstances) {
        boolean searching = AbsenceSearch.ofPerson(manager, person.id()).stream()
                .anyMatch(absence -> absence.state() != AbsenceState.FOUND);
        if (!searching) {
            LocalDate last = LastContact.of(manager, person, desk.today());
            open(manager, caller, person, new NewAbsence(person.id(), cause, last, desk.now(), circumstances));
        }
    }

    /** In the caller's transaction. */
    void found(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            AbsenceEntity absence,
            LocalDate foundOn,
            Finding finding) {
        absence.found(foundOn, finding);
        desk.dues().done(manager, DueKind.SEARCH_POLICE, absence.id(), desk.now());
        desk.flags().lower(manager, person.id(), Flag.LOST_CONTACT, absence.id());
        desk.flags().lower(manager, person.id(), Flag.OUT_OF_SUPERVISION, absence.id());
        watch.found(manager, caller, person, absence);
    }

    /** The person has come after all: ends the search that is open, if there is one. */
    public void foundIfSearching(
            EntityManager manager, Caller caller, SuperviseeEntity person, LocalDate foundOn, String how) {
        for (AbsenceEntity absence : AbsenceSearch.ofPerson(manager, person.id())) {
            if (absence.state() != AbsenceState.FOUND) {
                found(manager, caller, person, absence, foundOn, new Finding(how, null));
                record(manager, caller, person, absence, "ABSENCE_FOUND", null);
            }
        }
    }

    void record(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            AbsenceEntity absence,
            String action,
            Instant at) {
        AbsenceLaw.Count count = count(absence);
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        AbsenceBook.RECORD_TYPE,
                        absence.id(),
                        at,
                        Map.of(
                                "lastContactOn", absence.lastContactOn().toString(),
                                "days", Integer.toString(count.days()),
                                "basis", count.basis())));
    }

    AbsenceLaw.Count count(AbsenceEntity absence) {
        LocalDate last = absence.lastContactOn();
        return new AbsenceLaw(
                        desk.around().policy(), desk.around().deadlines(), desk.jurisdiction(absence.unitId(), last))
                .days(last, absence.until(desk.today()));
    }
}
