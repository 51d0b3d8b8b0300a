package org.anjiao.supervisee.internal.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveProblem;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.LeaveVerdict;
import org.anjiao.supervisee.leave.Leaves;

/** The leaves. */
public class LeaveBook implements Leaves {
    static final String RECORD_TYPE = "leave";
    private static final int MAX_PLACE = 200;
    private static final int MAX_TEXT = 500;

    private static final SortKey FROM = SortKey.day("from", "firstDay");
    private static final ListShape SHAPE = ListShape.filed(
            FROM,
            SortKey.made("applied"),
            FROM,
            SortKey.day("to", "lastDay"),
            SortKey.number("days", "days"),
            SortKey.text("destination", "destination"),
            SortKey.time("decided", "decidedAt").orNone());

    private final Desk desk;
    private final CaseList<LeaveEntity> leaves;
    private final LeaveClock clock;
    private final LeaveNotices notices;
    private final LeaveJudge judge;

    public LeaveBook(Desk desk, LeaveClock clock, LeaveNotices notices) {
        this.desk = desk;
        leaves = new CaseList<>(desk, LeaveEntity.class, SHAPE);
        this.clock = clock;
        this.notices = notices;
        judge = new LeaveJudge(desk);
    }

    @Override
    public LeaveVerdict assess(Caller caller, LeaveApplication asked) {
        LeaveApplication application = judgeable(asked);
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                application.superviseeId(),
                (manager, person) -> judge.application(manager, person, application));
    }

    @Override
    public Leave apply(Caller caller, LeaveApplication asked) {
        LeaveApplication application = checked(asked);
        return desk.step(caller, Permission.CASE_RECORD, application.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            if (application.from().isBefore(desk.today())) {
                throw new ProblemException(LeaveProblem.LEAVE_IN_PAST, "from", application.from());
            }
            LeaveVerdict verdict = judge.application(manager, person, application);
            if (!verdict.needed()) {
                throw new ProblemException(
                        LeaveProblem.LEAVE_NOT_NEEDED,
                        "destinationCode",
                        application.destinationCode(),
                        verdict.basis());
            }
            requireFree(manager, application);
            // Two applications of one person at the same moment must not both pass: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            LeaveEntity leave = new LeaveEntity(
                    desk.around().ids().next(), person.unitId(), application, verdict, caller, desk.now());
            manager.persist(leave);
            return recorded(manager, caller, person, leave, "LEAVE_APPLIED");
        });
    }

    @Override
    public Leave giveOpinion(Caller caller, String id, Long version, String opinion) {
        String text = Desk.text("opinion", opinion, MAX_TEXT);
        return step(caller, Permission.CASE_PROPOSE, id, version, "LEAVE_OPINION", (manager, person, leave) -> {
            Level of = caller.unitId().equals(person.unitId())
                    ? Level.OFFICE
                    : caller.unitId()
                                    .equals(desk.deciding(person.unitId(), Level.COUNTY)
                                            .id())
                            ? Level.COUNTY
                            : null;
            if (of == null || of.compareTo(pendingLevel(manager, person, leave)) >= 0) {
                throw new ProblemException(LeaveProblem.LEAVE_OPINION_LEVEL, null);
            }
            leave.opinion(of, text);
        });
    }

    @Override
    public Leave decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        String action = granted ? "LEAVE_APPROVED" : "LEAVE_REFUSED";
        return step(caller, Permission.CASE_DECIDE, id, version, action, (manager, person, leave) -> {
            desk.requireLevel(caller, person, leave.level());
            Desk.requireOther(caller, leave.appliedBy());
            requireOpinions(leave, leave.level());
            if (granted) {
                requireNotOver(leave.planned().to());
            }
            leave.decided(caller, granted, why, desk.now());
            notices.decided(caller, person, leave, granted);
            if (granted) {
                desk.requireActive(person);
                clock.granted(manager, person, leave);
                counts(manager, caller, person, leave);
            }
        });
    }

    /** What was spent away without approval is a breach, and no leave afterwards. */
    private void requireNotOver(LocalDate last) {
        if (last.isBefore(desk.today())) {
            throw new ProblemException(LeaveProblem.LEAVE_OVER, null, last);
        }
    }

    /** The days of a leave that was granted weigh on whatever else is asked for (T-15). */
    private void counts(EntityManager manager, Caller caller, SuperviseeEntity person, LeaveEntity granted) {
        // Two that are granted at the same moment must not both pass without the other: each moves the person's
        // version.
        manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        for (LeaveEntity other : judge.again(manager, person, granted)) {
            recorded(manager, caller, person, other, "LEAVE_JUDGED_AGAIN");
        }
    }

    private Level pendingLevel(EntityManager manager, SuperviseeEntity person, LeaveEntity leave) {
        return leave.extensionTo() == null
                ? leave.level()
                : judge.extension(manager, person, leave, leave.extensionTo()).level();
    }

    private static void requireOpinions(LeaveEntity leave, Level deciding) {
        for (Level of : List.of(Level.OFFICE, Level.COUNTY)) {
            if (of.compareTo(deciding) < 0 && leave.opinion(of) == null) {
                throw new ProblemException(LeaveProblem.LEAVE_OPINION_MISSING, null, of.zh(), of.en());
            }
        }
    }

    @Override
    public Leave withdraw(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(caller, Permission.CASE_RECORD, id, version, "LEAVE_WITHDRAWN", (manager, person, leave) -> {
            leave.withdraw(why);
            desk.dues().cancelAll(manager, id);
        });
    }

    @Override
    public Leave requestExtension(Caller caller, String id, Long version, LocalDate to, String reason) {
        Desk.value("to", to);
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(caller, Permission.CASE_RECORD, id, version, "LEAVE_EXTENSION_ASKED", (manager, person, leave) -> {
            LocalDate last = leave.planned().to();
            if (!to.isAfter(last) || to.isBefore(desk.today())) {
                throw new ProblemException(LeaveProblem.LEAVE_EXTENSION_NOT_LATER, "to", last);
            }
            LeaveVerdict verdict = judge.extension(manager, person, leave, to);
            leave.wishExtension(caller, to, why, verdict.level(), desk.now());
        });
    }

    @Override
    public Leave decideExtension(Caller caller, String id, Long version, boolean granted, String comment) {
        String action = granted ? "LEAVE_EXTENDED" : "LEAVE_EXTENSION_REFUSED";
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        return step(caller, Permission.CASE_DECIDE, id, version, action, (manager, person, leave) -> {
            if (leave.extensionTo() == null) {
                throw new ProblemException(LeaveProblem.LEAVE_NO_EXTENSION, null);
            }
            LeaveVerdict verdict = judge.extension(manager, person, leave, leave.extensionTo());
            desk.requireLevel(caller, person, verdict.level());
            Desk.requireOther(caller, leave.extensionBy());
            requireOpinions(leave, verdict.level());
            if (granted) {
                requireNotOver(leave.extensionTo());
            }
            notices.extension(caller, person, leave, verdict, why, granted);
            if (granted) {
                leave.extended(verdict);
                clock.extended(manager, person, leave);
                counts(manager, caller, person, leave);
            } else {
                leave.extensionRefused();
            }
        });
    }

    @Override
    public Leave reportReturn(Caller caller, String id, Long version, LocalDate returnedOn, String evidence) {
        Desk.value("returnedOn", returnedOn);
        String proof = Desk.optionalText("evidence", evidence, MAX_TEXT);
        return step(caller, Permission.CASE_RECORD, id, version, "LEAVE_RETURNED", (manager, person, leave) -> {
            LocalDate first = leave.planned().from();
            if (returnedOn.isBefore(first) || returnedOn.isAfter(desk.today())) {
                throw new ProblemException(LeaveProblem.LEAVE_RETURN_DAY, "returnedOn", first, desk.today());
            }
            leave.returned(returnedOn, proof);
            clock.returned(manager, person, leave, returnedOn);
            desk.flags().lower(manager, person.id(), Flag.ON_LEAVE, id);
            desk.flags().lower(manager, person.id(), Flag.OVERDUE_RETURN, id);
        });
    }

    @Override
    public Leave find(Caller caller, String id) {
        return onLeave(caller, Permission.SUPERVISEE_READ, id, (manager, person, leave) -> leave.view());
    }

    @Override
    public Page<Leave> list(Caller caller, LeaveQuery query) {
        return leaves.page(caller, query.of(), new Filter().equal("state", query.state()), LeaveEntity::view);
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, LeaveEntity leave);
    }

    private Leave step(Caller caller, Permission permission, String id, Long version, String action, Change change) {
        return onLeave(caller, permission, id, (manager, person, leave) -> {
            Desk.requireVersion(leave.version(), version);
            change.on(manager, person, leave);
            return recorded(manager, caller, person, leave, action);
        });
    }

    private Leave onLeave(Caller caller, Permission permission, String id, Desk.RecordStep<LeaveEntity, Leave> step) {
        return desk.onRecord(caller, permission, LeaveEntity.class, id, LeaveEntity::superviseeId, step);
    }

    private Leave recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, LeaveEntity leave, String action) {
        manager.flush();
        Leave view = leave.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of(
                                "from", view.application().from().toString(),
                                "to", view.application().to().toString(),
                                "destination", view.application().destinationCode(),
                                "level", view.verdict().level().name(),
                                "basis", view.verdict().basis())));
        return view;
    }

    private static void requireFree(EntityManager manager, LeaveApplication application) {
        LeaveDays wished = new LeaveDays(application.from(), application.to());
        LeaveSearch.ofPerson(manager, application.superviseeId()).stream()
                .filter(leave -> leave.state().counts() || leave.state() == LeaveState.APPLIED)
                .map(LeaveEntity::daysAway)
                .filter(wished::overlaps)
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(LeaveProblem.LEAVE_OVERLAPS, "from", other.from(), other.to());
                });
    }

    private static LeaveApplication checked(LeaveApplication asked) {
        judgeable(asked);
        return new LeaveApplication(
                asked.superviseeId(),
                asked.destinationCode(),
                Desk.text("destination", asked.destination(), MAX_PLACE),
                Desk.text("reason", asked.reason(), MAX_TEXT),
                Desk.text("evidence", asked.evidence(), MAX_TEXT),
                asked.from(),
                asked.to());
    }

    /** The rules look at place and days alone, so they can be asked before the rest is written. */
    private static LeaveApplication judgeable(LeaveApplication asked) {
        Desk.text("superviseeId", asked.superviseeId(), 36);
        String code = Desk.text("destinationCode", asked.destinationCode(), MAX_PLACE);
        if (!code.matches("\\d{6}")) {
            throw new ProblemException(LeaveProblem.LEAVE_DESTINATION, "destinationCode", code);
        }
        LocalDate from = Desk.value("from", asked.from());
        LocalDate to = Desk.value("to", asked.to());
        if (to.isBefore(from)) {
            throw new ProblemException(SuperviseeProblem.END_BEFORE_BEGIN, "to", from.toString(), to.toString());
        }
        return asked;
    }
}
