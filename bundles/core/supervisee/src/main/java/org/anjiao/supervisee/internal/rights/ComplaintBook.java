package org.anjiao.supervisee.internal.rights;

import java.time.LocalDate;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.Complaints;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.RightsProblem;
import org.anjiao.supervisee.rights.RightsQuery;

/** The complaints and appeals. */
public class ComplaintBook implements Complaints {
    static final String RECORD_TYPE = "complaint";
    private static final int MAX_SUBJECT = 200;
    private static final int MAX_LAW = 200;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_REASON = 500;

    private final Desk desk;
    private final CaseList<ComplaintEntity> complaints;
    private final Receipts receipts;
    private final RightsLetters letters;
    private final AppealWatch appeals;

    public ComplaintBook(Desk desk, RightsLetters letters, AppealWatch appeals) {
        this.desk = desk;
        complaints = new CaseList<>(desk, ComplaintEntity.class, RightsSearch.ANSWERED);
        receipts = new Receipts(desk);
        this.letters = letters;
        this.appeals = appeals;
    }

    @Override
    public Complaint file(Caller caller, NewComplaint asked) {
        NewComplaint filed = checked(asked);
        return desk.step(caller, Permission.COMPLAINT_FILE, filed.superviseeId(), (manager, person) -> {
            Accused accused = Accused.of(desk, manager, person, filed);
            Deadline limit = receipts.limit(DueKind.COMPLAINT_ANSWER, person, filed.receivedOn());
            ComplaintEntity complaint = new ComplaintEntity(
                    desk.around().ids().next(), person.unitId(), filed, accused, limit, caller, desk.now());
            manager.persist(complaint);
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    DueKind.COMPLAINT_ANSWER,
                                    person.id(),
                                    complaint.answeringUnitId(),
                                    RECORD_TYPE,
                                    complaint.id(),
                                    Shanghai.startOf(filed.receivedOn()),
                                    limit));
            if (filed.kind() == ComplaintKind.APPEAL) {
                appeals.appealed(manager, caller, person, filed.recordId(), complaint.id(), filed.receivedOn());
            }
            return recorded(manager, caller, person, complaint, "COMPLAINT_FILED");
        });
    }

    @Override
    public Complaint answer(
            Caller caller, String id, Long version, ComplaintOutcome outcome, String answer, String legalBasis) {
        Desk.value("outcome", outcome);
        String reasons = Desk.text("answer", answer, MAX_TEXT);
        String law = Desk.text("legalBasis", legalBasis, MAX_LAW);
        return step(caller, Permission.COMPLAINT_ANSWER, id, version, "COMPLAINT_ANSWERED", (manager, person, on) -> {
            desk.requireLevel(caller, person, on.level());
            if (on.against().contains(caller.account())) {
                throw new ProblemException(RightsProblem.COMPLAINT_OWN_DECISION, null);
            }
            on.answered(caller, outcome, reasons, law, desk.now());
            on.sent(letters.answered(caller, on));
            desk.dues().done(manager, DueKind.COMPLAINT_ANSWER, id, desk.now());
            if (on.kind() == ComplaintKind.APPEAL && outcome == ComplaintOutcome.UPHELD) {
                appeals.upheld(manager, caller, person, on.recordId(), reasons);
            }
        });
    }

    @Override
    public Complaint told(Caller caller, String id, Long version, LocalDate toldOn) {
        Desk.value("toldOn", toldOn);
        return step(caller, Permission.COMPLAINT_FILE, id, version, "COMPLAINT_TOLD", (manager, person, on) -> {
            on.told(toldOn);
            LocalDate answered = Shanghai.dayOf(on.view(caller).answeredAt());
            if (toldOn.isBefore(answered) || toldOn.isAfter(desk.today())) {
                throw new ProblemException(
                        RightsProblem.TOLD_DAY,
                        "toldOn",
                        answered.toString(),
                        desk.today().toString());
            }
        });
    }

    @Override
    public Complaint forward(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_REASON);
        return step(caller, Permission.COMPLAINT_FILE, id, version, "COMPLAINT_FORWARDED", (manager, person, on) -> {
            on.forwarded();
            on.forwardedAs(letters.forwarded(caller, person, on, why));
        });
    }

    @Override
    public Complaint withdraw(Caller caller, String id, Long version, String reason) {
        Desk.text("reason", reason, MAX_REASON);
        return step(caller, Permission.COMPLAINT_FILE, id, version, "COMPLAINT_WITHDRAWN", (manager, person, on) -> {
            on.withdraw();
            desk.dues().cancelAll(manager, id);
        });
    }

    @Override
    public Complaint find(Caller caller, String id) {
        return desk.onRecord(
                caller,
                Permission.SUPERVISEE_READ,
                ComplaintEntity.class,
                id,
                ComplaintEntity::superviseeId,
                (manager, person, complaint) -> complaint.view(caller));
    }

    @Override
    public Page<Complaint> list(Caller caller, RightsQuery query, boolean toAnswer) {
        Filter filter = RightsSearch.inState(
                        ComplaintState.class, toAnswer ? ComplaintState.FILED.name() : query.state())
                .equal("answeringUnitId", toAnswer ? caller.unitId() : null);
        return complaints.page(caller, query.of(), filter, complaint -> complaint.view(caller));
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, ComplaintEntity complaint);
    }

    private Complaint step(
            Caller caller, Permission permission, String id, Long version, String action, Change change) {
        return desk.onRecord(
                caller,
                permission,
                ComplaintEntity.class,
                id,
                ComplaintEntity::superviseeId,
                (manager, person, complaint) -> {
                    Desk.requireVersion(complaint.version(), version);
                    change.on(manager, person, complaint);
                    return recorded(manager, caller, person, complaint, action);
                });
    }

    private Complaint recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ComplaintEntity complaint, String action) {
        manager.flush();
        Complaint view = complaint.view(caller);
        Map<String, String> facts = Map.of(
                "kind", view.kind().name(),
                "level", view.level().name(),
                "lastDay", view.lastDay().toString(),
                "basis", view.basis(),
                "outcome", view.outcome() == null ? "" : view.outcome().name());
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    private NewComplaint checked(NewComplaint asked) {
        return new NewComplaint(
                Desk.text("superviseeId", asked.superviseeId(), 36),
                Desk.value("kind", asked.kind()),
                Desk.text("subject", asked.subject(), MAX_SUBJECT),
                Desk.text("text", asked.text(), MAX_TEXT),
                Desk.optionalText("recordId", asked.recordId(), 36),
                Desk.optionalText("againstAccount", asked.againstAccount(), 40),
                receipts.day(asked.receivedOn()));
    }
}
