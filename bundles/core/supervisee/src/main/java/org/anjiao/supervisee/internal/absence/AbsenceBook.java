package org.anjiao.supervisee.internal.absence;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.Absence.Finding;
import org.anjiao.supervisee.absence.AbsenceCount;
import org.anjiao.supervisee.absence.AbsenceProblem;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.absence.Absences;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The absences. */
public class AbsenceBook implements Absences {
    static final String RECORD_TYPE = "absence";
    private static final int MAX_HOW = 200;
    private static final int MAX_TEXT = 500;

    private static final SortKey DISCOVERED = SortKey.time("discovered", "discoveredAt");

    private final Desk desk;
    private final AbsenceClock clock;
    private final AbsenceNotices notices;
    private final Searches searches;
    private final CaseList<AbsenceEntity> absences;

    public AbsenceBook(Desk desk, AbsenceClock clock, AbsenceNotices notices, AbsenceWatch watch) {
        this.desk = desk;
        this.clock = clock;
        this.notices = notices;
        searches = new Searches(desk, notices, watch);
        absences = new CaseList<>(
                desk,
                AbsenceEntity.class,
                ListShape.filed(
                        DISCOVERED,
                        DISCOVERED,
                        SortKey.day("lastContact", "lastContactOn"),
                        SortKey.time("letter", "letterSentAt").orNone(),
                        SortKey.day("found", "foundOn").orNone()));
    }

    @Override
    public Absence open(Caller caller, NewAbsence wished) {
        NewAbsence lost = checked(wished);
        return desk.step(caller, Permission.CASE_RECORD, lost.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            requireDays(manager, person, lost);
            AbsenceEntity absence = searches.open(manager, caller, person, lost);
            manager.flush();
            return view(absence);
        });
    }

    private void requireDays(EntityManager manager, SuperviseeEntity person, NewAbsence lost) {
        LocalDate earliest = person.registeredOn();
        for (AbsenceEntity other : AbsenceSearch.ofPerson(manager, person.id())) {
            if (other.state() != AbsenceState.FOUND) {
                throw new ProblemException(AbsenceProblem.ABSENCE_OPEN, null, other.lastContactOn());
            }
            earliest = other.foundOn().isAfter(earliest) ? other.foundOn() : earliest;
        }
        if (lost.lastContactOn().isBefore(earliest) || lost.lastContactOn().isAfter(desk.today())) {
            throw new ProblemException(AbsenceProblem.ABSENCE_LAST_CONTACT, "lastContactOn", earliest, desk.today());
        }
        if (Shanghai.dayOf(lost.discoveredAt()).isBefore(lost.lastContactOn())
                || lost.discoveredAt().isAfter(desk.now())) {
            throw new ProblemException(AbsenceProblem.ABSENCE_DISCOVERED, "discoveredAt");
        }
    }

    @Override
    public Absence askPolice(Caller caller, String id, Long version) {
        return step(caller, id, version, "ABSENCE_POLICE_ASKED", (manager, person, absence) -> {
            desk.requireActive(person);
            absence.requireLetterUnsent();
            absence.sent(notices.letter(caller, person, absence), desk.now());
            desk.dues().done(manager, DueKind.SEARCH_POLICE, id, desk.now());
            clock.outOfSupervision(manager, caller, person, absence, desk.now());
        });
    }

    @Override
    public Absence found(Caller caller, String id, Long version, LocalDate foundOn, Finding finding) {
        Desk.value("foundOn", foundOn);
        Desk.value("finding", finding);
        Finding told = new Finding(
                Desk.text("how", finding.how(), MAX_HOW),
                Desk.optionalText("circumstances", finding.circumstances(), MAX_TEXT));
        return step(caller, id, version, "ABSENCE_FOUND", (manager, person, absence) -> {
            if (foundOn.isBefore(absence.lastContactOn()) || foundOn.isAfter(desk.today())) {
                throw new ProblemException(
                        AbsenceProblem.ABSENCE_FOUND_DAY, "foundOn", absence.lastContactOn(), desk.today());
            }
            searches.found(manager, caller, person, absence, foundOn, told);
        });
    }

    @Override
    public Absence find(Caller caller, String id) {
        return onAbsence(caller, Permission.SUPERVISEE_READ, id, (manager, person, absence) -> view(absence));
    }

    @Override
    public Page<Absence> list(Caller caller, CaseQuery query, AbsenceState state) {
        return absences.page(caller, query, new Filter().equal("state", state), this::view);
    }

    @Override
    public List<AbsenceCount> counts(Caller caller, String unitId) {
        List<String> units = desk.readable(caller, unitId);
        return desk.around()
                .jpa()
                .txExpr(manager ->
                        AbsenceSearch.counts(manager, units, desk.files().hidden(manager, caller)));
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, AbsenceEntity absence);
    }

    private Absence step(Caller caller, String id, Long version, String action, Change change) {
        return onAbsence(caller, Permission.CASE_RECORD, id, (manager, person, absence) -> {
            Desk.requireVersion(absence.version(), version);
            change.on(manager, person, absence);
            searches.record(manager, caller, person, absence, action, null);
            manager.flush();
            return view(absence);
        });
    }

    private Absence onAbsence(
            Caller caller, Permission permission, String id, Desk.RecordStep<AbsenceEntity, Absence> step) {
        return desk.onRecord(caller, permission, AbsenceEntity.class, id, AbsenceEntity::superviseeId, step);
    }

    private Absence view(AbsenceEntity absence) {
        return absence.view(searches.count(absence));
    }

    private NewAbsence checked(NewAbsence lost) {
        return new NewAbsence(
                Desk.text("superviseeId", lost.superviseeId(), 36),
                Desk.value("cause", lost.cause()),
                Desk.value("lastContactOn", lost.lastContactOn()),
                lost.discoveredAt() == null ? desk.now() : lost.discoveredAt(),
                Desk.text("circumstances", lost.circumstances(), MAX_TEXT));
    }
}
