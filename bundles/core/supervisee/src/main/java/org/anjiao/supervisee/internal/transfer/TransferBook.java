package org.anjiao.supervisee.internal.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.transfer.TransferDesk.Side;
import org.anjiao.supervisee.spi.PersonFollower;
import org.anjiao.supervisee.transfer.StayCause;
import org.anjiao.supervisee.transfer.Transfer;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.TransferProblem;
import org.anjiao.supervisee.transfer.TransferQuery;
import org.anjiao.supervisee.transfer.Transfers;

/** The changes of the place of execution. */
public class TransferBook implements Transfers {
    static final String RECORD_TYPE = "transfer";
    private static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 500;
    private static final int MAX_LIST = 1000;

    private final Desk desk;
    private final TransferDesk sides;
    private final TransferLetters letters;
    private final Searches searches;
    private final CaseEnd end;
    private final Mover mover;

    /** @param followers of those who move; fails while one of them is away */
    public TransferBook(
            Desk desk,
            TransferLetters letters,
            CaseEnd end,
            Searches searches,
            Supplier<List<PersonFollower>> followers) {
        this.desk = desk;
        this.letters = letters;
        this.searches = searches;
        this.end = end;
        sides = new TransferDesk(desk);
        mover = new Mover(desk, followers);
    }

    @Override
    public Transfer apply(Caller caller, TransferApplication asked) {
        TransferApplication application = checked(asked);
        return desk.step(caller, Permission.CASE_RECORD, application.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            requireDay("movingOn", application.movingOn(), desk.today(), LocalDate.MAX);
            Unit county = desk.deciding(person.unitId(), Level.COUNTY);
            requireOtherCounty(county, application.toUnitId());
            if (TransferSearch.open(manager, person.id())) {
                throw new ProblemException(TransferProblem.TRANSFER_PENDING, null);
            }
            // Two applications at the same moment must not both pass: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            String id = desk.around().ids().next();
            boolean late = application.movingOn().isBefore(wishedNotice(person));
            TransferEntity transfer =
                    new TransferEntity(id, person, county.id(), application, late, caller, desk.now());
            manager.persist(transfer);
            desk.flags().raise(manager, person.id(), Flag.TRANSFER_PENDING, id);
            open(manager, DueKind.TRANSFER_ASK, person, county.id(), id);
            manager.flush();
            return sides.recorded(manager, caller, person, transfer, "TRANSFER_APPLIED");
        });
    }

    /** The earliest day to move for which the application comes in time (T-19). */
    private LocalDate wishedNotice(SuperviseeEntity person) {
        return desk.around()
                .deadlines()
                .lastDay(desk.rule(RuleCodes.TRANSFER_APPLY_MONTHS, person, desk.today()), desk.today());
    }

    private void requireOtherCounty(Unit county, String toUnitId) {
        if (toUnitId == null) {
            return;
        }
        Unit to = unit(toUnitId);
        if (Level.of(to.type()) != Level.COUNTY) {
            throw new ProblemException(TransferProblem.TRANSFER_TARGET, "toUnitId");
        }
        if (to.id().equals(county.id())) {
            throw new ProblemException(TransferProblem.TRANSFER_SAME_COUNTY, "toUnitId");
        }
    }

    private Unit unit(String id) {
        try {
            return desk.around().organization().unit(id, desk.now());
        } catch (ProblemException unknown) {
            throw new ProblemException(TransferProblem.TRANSFER_TARGET, "toUnitId");
        }
    }

    @Override
    public Transfer giveOpinion(Caller caller, String id, Long version, String opinion) {
        String text = Desk.text("opinion", opinion, MAX_TEXT);
        return sides.step(
                caller,
                Permission.CASE_PROPOSE,
                Side.OLD,
                id,
                version,
                "TRANSFER_OPINION",
                (manager, person, transfer) -> transfer.opinion(text));
    }

    @Override
    public Transfer ask(Caller caller, String id, Long version) {
        return sides.countyStep(caller, Side.OLD, id, version, "TRANSFER_ASKED", (manager, person, transfer) -> {
            transfer.asked(caller, desk.now());
            letters.ask(caller, person, transfer);
            desk.dues().done(manager, DueKind.TRANSFER_ASK, id, desk.now());
            open(manager, DueKind.TRANSFER_ANSWER, person, TransferDesk.newUnit(transfer, person), id);
        });
    }

    @Override
    public Transfer answer(Caller caller, String id, Long version, boolean agreed, String officeId, String answer) {
        String text = agreed ? Desk.optionalText("answer", answer, MAX_TEXT) : Desk.text("answer", answer, MAX_TEXT);
        return sides.countyStep(caller, Side.NEW, id, version, "TRANSFER_ANSWERED", (manager, person, transfer) -> {
            String office = null;
            if (agreed && transfer.toUnitId() != null) {
                office = Desk.text("officeId", officeId, 36);
                StayBook.requireOffice(desk, office, transfer.toUnitId());
            }
            transfer.answered(agreed, office, text, desk.now());
            letters.answer(caller, person, transfer, agreed, text);
            desk.dues().done(manager, DueKind.TRANSFER_ANSWER, id, desk.now());
        });
    }

    @Override
    public Transfer decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String action = granted ? "TRANSFER_APPROVED" : "TRANSFER_REFUSED";
        return sides.step(
                caller, Permission.CASE_DECIDE, Side.OLD, id, version, action, (manager, person, transfer) -> {
                    boolean against = granted && transfer.disputed();
                    String why = !granted || against
                            ? Desk.text("comment", comment, MAX_TEXT)
                            : Desk.optionalText("comment", comment, MAX_TEXT);
                    requireDecider(caller, person, transfer, granted);
                    Desk.requireOther(caller, transfer.appliedBy());
                    Desk.requireOther(caller, transfer.askedBy());
                    if (granted) {
                        desk.requireActive(person);
                        grant(manager, caller, person, transfer, why);
                    } else {
                        String rule = RuleCodes.TRANSFER_REFUSAL_DAYS;
                        transfer.refused(
                                caller,
                                why,
                                desk.rule(rule, person, desk.today()).basis(),
                                desk.now());
                        ended(manager, person, id);
                        open(manager, DueKind.TRANSFER_REFUSAL, person, person.unitId(), id);
                    }
                });
    }

    private void requireDecider(Caller caller, SuperviseeEntity person, TransferEntity transfer, boolean granted) {
        Unit deciding = sides.deciding(transfer, person);
        Unit county = desk.deciding(person.unitId(), Level.COUNTY);
        boolean refusing = !granted && caller.unitId().equals(county.id());
        if (!refusing && !caller.unitId().equals(deciding.id())) {
            Level level = Level.of(deciding.type());
            throw new ProblemException(SuperviseeProblem.DECISION_LEVEL, null, level.zh(), deciding.name(), level.en());
        }
    }

    private void grant(
            EntityManager manager, Caller caller, SuperviseeEntity person, TransferEntity transfer, String why) {
        DueKind report = DueKind.TRANSFER_REPORT;
        transfer.approved(caller, why, desk.deadline(report.ruleCode(), person, desk.now()), desk.now());
        transfer.sent(letters.decision(manager, caller, person, transfer));
        open(manager, report, person, person.unitId(), transfer.id());
        String county = desk.deciding(person.unitId(), Level.COUNTY).id();
        open(manager, DueKind.TRANSFER_HANDOVER, person, county, transfer.id());
    }

    @Override
    public Transfer told(Caller caller, String id, Long version, LocalDate on) {
        Desk.value("on", on);
        return sides.step(
                caller,
                Permission.CASE_RECORD,
                Side.OLD,
                id,
                version,
                "TRANSFER_REFUSAL_TOLD",
                (manager, person, transfer) -> {
                    transfer.told(on);
                    requireDay("on", on, Shanghai.dayOf(transfer.decidedAt()), desk.today());
                    desk.dues().done(manager, DueKind.TRANSFER_REFUSAL, id, Shanghai.startOf(on));
                });
    }

    @Override
    public Transfer handOver(Caller caller, String id, Long version, String fileList) {
        String list = Desk.text("fileList", fileList, MAX_LIST);
        return sides.countyStep(caller, Side.OLD, id, version, "TRANSFER_FILE_SENT", (manager, person, transfer) -> {
            transfer.handedOver(list, desk.now());
            desk.dues().done(manager, DueKind.TRANSFER_HANDOVER, id, desk.now());
            open(manager, DueKind.TRANSFER_RECEIPT, person, TransferDesk.newUnit(transfer, person), id);
        });
    }

    @Override
    public Transfer receive(Caller caller, String id, Long version) {
        return sides.countyStep(
                caller, Side.NEW, id, version, "TRANSFER_FILE_RECEIVED", (manager, person, transfer) -> {
                    transfer.received(desk.now());
                    desk.dues().done(manager, DueKind.TRANSFER_RECEIPT, id, desk.now());
                });
    }

    @Override
    public Transfer reportIn(Caller caller, String id, Long version, LocalDate reportedOn) {
        Desk.value("reportedOn", reportedOn);
        return sides.countyStep(caller, Side.NEW, id, version, "TRANSFER_REPORTED", (manager, person, transfer) -> {
            boolean outside = transfer.toUnitId() == null;
            if (outside && !transfer.received()) {
                throw new ProblemException(TransferProblem.TRANSFER_FILE, null);
            }
            String office = transfer.toOfficeId() == null ? transfer.toUnitId() : transfer.toOfficeId();
            transfer.reported(reportedOn, office);
            requireDay("reportedOn", reportedOn, Shanghai.dayOf(transfer.decidedAt()), desk.today());
            Instant at = Shanghai.startOf(reportedOn);
            desk.dues().done(manager, DueKind.TRANSFER_REPORT, id, at);
            desk.flags().lower(manager, person.id(), Flag.TRANSFER_PENDING, id);
            String reason = "执行地变更至" + letters.target(transfer);
            if (outside) {
                end.end(manager, caller, person, Status.TRANSFERRED_OUT, reason);
            } else {
                searches.foundIfSearching(manager, caller, person, reportedOn, reason + "，已报到");
                end.leaveCounty(manager, caller, person, reason);
                mover.move(manager, caller, person, office, StayCause.TRANSFER, id);
                letters.arrived(caller, person, transfer, reportedOn);
            }
        });
    }

    @Override
    public Transfer revoke(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return sides.step(
                caller,
                Permission.CASE_DECIDE,
                Side.OLD,
                id,
                version,
                "TRANSFER_REVOKED",
                (manager, person, transfer) -> {
                    requireDecider(caller, person, transfer, true);
                    Desk.requireOther(caller, transfer.appliedBy());
                    Desk.requireOther(caller, transfer.askedBy());
                    transfer.revoked(why);
                    letters.revoked(manager, caller, person, transfer, why);
                    ended(manager, person, id);
                });
    }

    @Override
    public Transfer withdraw(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return sides.step(
                caller,
                Permission.CASE_RECORD,
                Side.OLD,
                id,
                version,
                "TRANSFER_WITHDRAWN",
                (manager, person, transfer) -> {
                    transfer.withdrawn(why);
                    ended(manager, person, id);
                });
    }

    private void ended(EntityManager manager, SuperviseeEntity person, String id) {
        desk.dues().cancelAll(manager, id);
        desk.flags().lower(manager, person.id(), Flag.TRANSFER_PENDING, id);
    }

    @Override
    public Transfer find(Caller caller, String id) {
        return desk.around().jpa().txExpr(manager -> {
            TransferEntity transfer = desk.found(manager.find(TransferEntity.class, id), id);
            SuperviseeEntity person = desk.person(manager, transfer.superviseeId());
            if (!sides.readable(caller, transfer, person)) {
                throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, null);
            }
            return sides.view(person, transfer);
        });
    }

    @Override
    public Page<Transfer> list(Caller caller, TransferQuery query) {
        return TransferSearch.list(desk, query.incoming())
                .page(
                        caller,
                        query.of(),
                        TransferSearch.filter(query),
                        (manager, transfer) -> sides.view(desk.person(manager, transfer.superviseeId()), transfer));
    }

    private void open(EntityManager manager, DueKind kind, SuperviseeEntity person, String unitId, String id) {
        Instant now = desk.now();
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                kind,
                                person.id(),
                                unitId,
                                RECORD_TYPE,
                                id,
                                now,
                                desk.deadline(kind.ruleCode(), person, now)));
    }

    private static void requireDay(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new ProblemException(TransferProblem.TRANSFER_DAY, field, first, last);
        }
    }

    private static TransferApplication checked(TransferApplication asked) {
        String to = Desk.optionalText("toUnitId", asked.toUnitId(), 36);
        String outside = Desk.optionalText("outside", asked.outside(), MAX_LINE);
        if ((to == null) == (outside == null)) {
            throw new ProblemException(TransferProblem.TRANSFER_TARGET, "toUnitId");
        }
        return new TransferApplication(
                Desk.text("superviseeId", asked.superviseeId(), 36),
                to,
                outside,
                Desk.value("movingOn", asked.movingOn()),
                Desk.text("reason", asked.reason(), MAX_TEXT),
                Desk.text("evidence", asked.evidence(), MAX_TEXT));
    }
}
