package org.anjiao.supervisee.internal.rights;

import java.time.LocalDate;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.rights.NewOpinion;
import org.anjiao.supervisee.rights.Opinion;
import org.anjiao.supervisee.rights.OpinionState;
import org.anjiao.supervisee.rights.ProcuratorateOpinions;
import org.anjiao.supervisee.rights.RightsQuery;

/** What the procuratorate suggests or wants corrected. */
public class OpinionBook implements ProcuratorateOpinions {
    static final String RECORD_TYPE = "procuratorate-opinion";
    private static final int MAX_REFERENCE = 60;
    private static final int MAX_TEXT = 1000;

    private final Desk desk;
    private final CaseList<OpinionEntity> opinions;
    private final Receipts receipts;
    private final RightsLetters letters;

    public OpinionBook(Desk desk, RightsLetters letters) {
        this.desk = desk;
        opinions = new CaseList<>(desk, OpinionEntity.class, RightsSearch.ANSWERED);
        receipts = new Receipts(desk);
        this.letters = letters;
    }

    @Override
    public Opinion receive(Caller caller, NewOpinion asked) {
        NewOpinion came = checked(asked);
        if (came.superviseeId() != null) {
            return desk.step(
                    caller,
                    Permission.CASE_RECEIVE,
                    came.superviseeId(),
                    (manager, person) -> put(manager, caller, person, person.unitId(), came));
        }
        desk.around().access().require(caller, Permission.CASE_RECEIVE, came.unitId());
        return desk.transaction(manager -> put(manager, caller, null, came.unitId(), came));
    }

    /** @param person null where it is on the agency itself */
    private Opinion put(EntityManager manager, Caller caller, SuperviseeEntity person, String unitId, NewOpinion came) {
        Deadline byPack = receipts.limit(DueKind.PROCURATORATE_ANSWER, unitId, came.receivedOn());
        Deadline limit = came.answerBy() == null ? byPack : setBy(came.answerBy(), byPack);
        String basis = came.answerBy() == null ? byPack.rule().basis() : came.reference();
        String county = desk.deciding(unitId, Level.COUNTY).id();
        OpinionEntity opinion =
                new OpinionEntity(desk.around().ids().next(), county, came, limit.lastDay(), basis, caller, desk.now());
        manager.persist(opinion);
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                DueKind.PROCURATORATE_ANSWER,
                                came.superviseeId(),
                                county,
                                RECORD_TYPE,
                                opinion.id(),
                                Shanghai.startOf(came.receivedOn()),
                                limit));
        return recorded(manager, caller, person, opinion, "OPINION_RECEIVED");
    }

    /** The document itself sets the day (T-43). */
    private static Deadline setBy(LocalDate day, Deadline byPack) {
        return new Deadline(day, Shanghai.endOf(day), false, byPack.rule());
    }

    @Override
    public Opinion answer(Caller caller, String id, Long version, boolean adopted, String answer) {
        String reasons = Desk.text("answer", answer, MAX_TEXT);
        return onOpinion(caller, Permission.CASE_DECIDE, id, (manager, person, opinion) -> {
            Desk.requireVersion(opinion.version(), version);
            desk.requireLevel(caller, person == null ? opinion.unitId() : person.unitId(), Level.COUNTY);
            opinion.answered(caller, adopted, reasons, desk.now());
            opinion.sent(letters.replied(caller, opinion.view()));
            desk.dues().done(manager, DueKind.PROCURATORATE_ANSWER, id, desk.now());
            return recorded(manager, caller, person, opinion, "OPINION_ANSWERED");
        });
    }

    @Override
    public Opinion find(Caller caller, String id) {
        return onOpinion(caller, Permission.SUPERVISEE_READ, id, (manager, person, opinion) -> opinion.view());
    }

    @Override
    public Page<Opinion> list(Caller caller, RightsQuery query) {
        return opinions.page(
                caller, query.of(), RightsSearch.inState(OpinionState.class, query.state()), OpinionEntity::view);
    }

    private Opinion onOpinion(
            Caller caller, Permission permission, String id, Desk.RecordStep<OpinionEntity, Opinion> step) {
        return desk.transaction(manager -> {
            OpinionEntity opinion = desk.found(manager.find(OpinionEntity.class, id), id);
            if (opinion.superviseeId() != null) {
                return desk.step(
                        caller,
                        permission,
                        opinion.superviseeId(),
                        (inner, person) -> step.take(inner, person, opinion));
            }
            desk.around().access().require(caller, permission, opinion.unitId());
            return step.take(manager, null, opinion);
        });
    }

    /** Where it is on the agency itself there is no time line: it stands on the audit log alone. */
    private Opinion recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, OpinionEntity opinion, String action) {
        manager.flush();
        Opinion view = opinion.view();
        Map<String, String> facts = Map.of(
                "reference", view.reference(),
                "lastDay", view.lastDay().toString(),
                "basis", view.basis(),
                "adopted", view.adopted() == null ? "" : view.adopted().toString());
        if (person == null) {
            desk.around()
                    .audit()
                    .record(caller, new AuditRecord(action, RECORD_TYPE, view.id(), view.unitId(), null, facts));
        } else {
            desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        }
        return view;
    }

    private NewOpinion checked(NewOpinion asked) {
        LocalDate received = receipts.day(asked.receivedOn());
        if (asked.answerBy() != null && asked.answerBy().isBefore(received)) {
            throw new ProblemException(
                    SuperviseeProblem.END_BEFORE_BEGIN,
                    "answerBy",
                    received.toString(),
                    asked.answerBy().toString());
        }
        return new NewOpinion(
                Desk.optionalText("superviseeId", asked.superviseeId(), 36),
                asked.superviseeId() == null || asked.superviseeId().isBlank()
                        ? Desk.text("unitId", asked.unitId(), 36)
                        : null,
                Desk.text("reference", asked.reference(), MAX_REFERENCE),
                asked.correction(),
                Desk.text("text", asked.text(), MAX_TEXT),
                received,
                asked.answerBy());
    }
}
