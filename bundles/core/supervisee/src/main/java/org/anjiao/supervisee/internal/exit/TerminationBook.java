package org.anjiao.supervisee.internal.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.exit.ExitProblem;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.exit.TerminationState;
import org.anjiao.supervisee.exit.Terminations;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The terminations. */
public class TerminationBook implements Terminations {
    static final String RECORD_TYPE = "termination";
    private static final int MAX_EVIDENCE = 200;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_COMMENT = 500;

    private static final SortKey HAPPENED = SortKey.day("happened", "happenedOn");
    private static final ListShape SHAPE = ListShape.ofKept(
                    HAPPENED,
                    HAPPENED,
                    SortKey.time("recorded", "recordedAt"),
                    SortKey.time("decided", "decidedAt").orNone())
            .withId("superviseeId");

    private final Desk desk;
    private final CaseList<TerminationEntity> listed;
    private final CaseEnd end;
    private final CaseDocuments documents;

    public TerminationBook(Desk desk, CaseEnd end, CaseDocuments documents) {
        this.desk = desk;
        listed = new CaseList<>(desk, TerminationEntity.class, SHAPE);
        this.end = end;
        this.documents = documents;
    }

    @Override
    public Termination terminate(Caller caller, Long version, NewTermination asked) {
        NewTermination filed = checked(asked);
        return desk.step(caller, Permission.CASE_RECEIVE, filed.superviseeId(), (manager, person) -> {
            Desk.requireVersion(person.version(), version);
            desk.requireOpen(person);
            desk.requireLevel(caller, person, Level.COUNTY);
            requireReason(person, filed.reason());
            requireDay(manager, person, filed.happenedOn());
            TerminationEntity termination = known(manager, person.id());
            termination.filed(filed, caller, desk.now());
            manager.persist(termination);
            if (filed.reason().decided()) {
                return recorded(manager, caller, person, termination, "TERMINATION_PROPOSED");
            }
            termination.move(TerminationState.ENDED);
            return ended(manager, caller, person, termination);
        });
    }

    private static TerminationEntity known(EntityManager manager, String superviseeId) {
        TerminationEntity found = manager.find(TerminationEntity.class, superviseeId);
        return found == null ? new TerminationEntity(superviseeId) : found;
    }

    @Override
    public Termination decide(Caller caller, String superviseeId, Long version, boolean granted, String comment) {
        String why = granted
                ? Desk.optionalText("comment", comment, MAX_COMMENT)
                : Desk.text("comment", comment, MAX_COMMENT);
        return desk.step(caller, Permission.CASE_DECIDE, superviseeId, (manager, person) -> {
            TerminationEntity termination =
                    desk.found(manager.find(TerminationEntity.class, superviseeId), superviseeId);
            Desk.requireVersion(termination.version(), version);
            termination.requireProposed();
            desk.requireOpen(person);
            desk.requireLevel(caller, person, Level.COUNTY);
            Desk.requireOther(caller, termination.recordedBy());
            if (granted) {
                requireStatus(person, termination.reason());
            }
            termination.decided(caller, granted, why, desk.now());
            return granted
                    ? ended(manager, caller, person, termination)
                    : recorded(manager, caller, person, termination, "TERMINATION_REFUSED");
        });
    }

    private Termination ended(
            EntityManager manager, Caller caller, SuperviseeEntity person, TerminationEntity termination) {
        TerminationReason reason = termination.reason();
        termination.sent(notice(manager, caller, person, termination));
        end.end(manager, caller, person, reason.status(), reason.zh());
        return recorded(manager, caller, person, termination, "TERMINATED");
    }

    private Termination recorded(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            TerminationEntity termination,
            String action) {
        manager.flush();
        Termination view = termination.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        person.id(),
                        Map.of(
                                "reason", view.reason().name(),
                                "happenedOn", view.happenedOn().toString(),
                                "basis", view.basis())));
        return view;
    }

    private static void requireReason(SuperviseeEntity person, TerminationReason reason) {
        if (!reason.concerns(person.category())) {
            throw new ProblemException(
                    ExitProblem.TERMINATION_REASON,
                    "reason",
                    reason.zh(),
                    person.category().zh(),
                    reason.en());
        }
        requireStatus(person, reason);
    }

    private static void requireStatus(SuperviseeEntity person, TerminationReason reason) {
        if (!reason.concerns(person.status())) {
            boolean referred = person.status() == Status.REFERRED;
            throw new ProblemException(
                    ExitProblem.TERMINATION_STATUS,
                    "reason",
                    reason.zh(),
                    referred ? "尚未登记" : "已入矫登记",
                    reason.en(),
                    referred ? "not registered yet" : "registered");
        }
    }

    /** Not before the term; of who was referred only, not before the judgment took effect either. */
    private void requireDay(EntityManager manager, SuperviseeEntity person, LocalDate day) {
        LocalDate first = person.termFrom();
        if (person.status() == Status.REFERRED) {
            LocalDate effective = Authorities.effective(manager, person);
            first = effective != null && effective.isBefore(first) ? effective : first;
        }
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new ProblemException(ExitProblem.TERMINATION_DAY, "happenedOn", first, desk.today());
        }
    }

    /**
     * D-23 to the deciding authority, the others get copies; who is pardoned gets the certificate of release, and whoever is
     * sent back has never been received.
     */
    private String notice(EntityManager manager, Caller caller, SuperviseeEntity person, TerminationEntity filed) {
        boolean pardon = filed.reason() == TerminationReason.PARDON;
        boolean back = filed.reason() == TerminationReason.SENT_BACK;
        Agency deciding = Authorities.deciding(manager, person);
        List<String> told = Authorities.all(deciding);
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                pardon ? "D-22" : back ? "D-05" : "D-23",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                pardon ? null : deciding.code(),
                                pardon ? told : told.subList(1, told.size()),
                                pardon ? "解除社区矫正证明书及通知书" : back ? "社区矫正对象退回函" : null,
                                "因" + filed.reason().zh() + "（" + filed.happenedOn() + "，" + filed.evidence() + "），"
                                        + (back ? "不予接收登记" : "社区矫正" + (pardon ? "解除" : "终止")) + "。"
                                        + (filed.circumstances() == null ? "" : filed.circumstances() + "。")
                                        + "依据：" + filed.reason().article(),
                                RECORD_TYPE,
                                person.id()))
                .id();
    }

    @Override
    public Termination find(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> desk.found(manager.find(TerminationEntity.class, superviseeId), superviseeId)
                        .view());
    }

    private static NewTermination checked(NewTermination asked) {
        return new NewTermination(
                Desk.text("superviseeId", asked.superviseeId(), 36),
                Desk.value("reason", asked.reason()),
                Desk.value("happenedOn", asked.happenedOn()),
                Desk.text("evidence", asked.evidence(), MAX_EVIDENCE),
                Desk.optionalText("circumstances", asked.circumstances(), MAX_TEXT));
    }

    @Override
    public Page<Termination> list(Caller caller, CaseQuery query, TerminationReason reason, TerminationState state) {
        Filter filter = new Filter().equal("reason", reason).equal("state", state);
        return listed.page(caller, query, filter, TerminationEntity::view);
    }
}
