package org.anjiao.supervisee.internal.exitcontrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exitcontrol.ExitControl;
import org.anjiao.supervisee.exitcontrol.ExitControlProblem;
import org.anjiao.supervisee.exitcontrol.ExitControlState;
import org.anjiao.supervisee.exitcontrol.ExitControls;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.reply.ReplyTaker;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The reports of persons who must not leave the country. */
public class ExitControlBook implements ExitControls, CaseFollower, ReplyTaker {
    static final String RECORD_TYPE = "exit-control";
    private static final String DOCUMENT = "D-26";
    private static final int MAX_LINE = 100;

    private static final SortKey REPORTED = SortKey.time("reported", "reportedAt");

    private final Desk desk;
    private final CaseDocuments documents;
    private final CaseList<ExitControlEntity> controls;

    public ExitControlBook(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        this.documents = documents;
        controls = new CaseList<>(
                desk,
                ExitControlEntity.class,
                ListShape.filed(REPORTED, REPORTED, SortKey.day("receipt", "receiptBy")));
    }

    @Override
    public ExitControl report(Caller caller, String superviseeId) {
        return desk.step(caller, Permission.CASE_RECEIVE, superviseeId, (manager, person) -> {
            desk.requireActive(person);
            desk.requireLevel(caller, person, Level.COUNTY);
            // Two at the same moment must not both report: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            if (!ofPerson(manager, person.id()).isEmpty()) {
                throw new ProblemException(ExitControlProblem.EXIT_CONTROL_REPORTED, null);
            }
            Optional<Due> due = desk.dues().find(manager, DueKind.EXIT_CONTROL_REPORT, person.id());
            Deadline receipt = desk.deadline(DueKind.EXIT_CONTROL_RECEIPT.ruleCode(), person, desk.now());
            ExitControlEntity control = new ExitControlEntity(
                    desk.around().ids().next(),
                    person,
                    due.map(Due::lastDay).orElse(null),
                    receipt,
                    caller,
                    desk.now());
            manager.persist(control);
            control.sent(letter(
                    caller,
                    person,
                    control,
                    null,
                    "社区矫正对象依法不准出境，报请列入法定不准出境人员名单；矫正期限：" + person.termFrom() + " 至 " + person.termTo() + "；依据："
                            + receipt.rule().basis()));
            desk.dues().done(manager, DueKind.EXIT_CONTROL_REPORT, person.id(), desk.now());
            open(manager, DueKind.EXIT_CONTROL_RECEIPT, person, control, receipt);
            return recorded(manager, caller, person, control, "EXIT_CONTROL_REPORTED");
        });
    }

    private void open(
            EntityManager manager,
            DueKind kind,
            SuperviseeEntity person,
            ExitControlEntity control,
            Deadline deadline) {
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                kind, person.id(), person.unitId(), RECORD_TYPE, control.id(), desk.now(), deadline));
    }

    private String letter(
            Caller caller, SuperviseeEntity person, ExitControlEntity control, String title, String body) {
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                DOCUMENT,
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                Agency.POLICE.code(),
                                List.of(),
                                title,
                                body,
                                RECORD_TYPE,
                                control.id()))
                .id();
    }

    @Override
    public ExitControl confirm(Caller caller, String id, Long version, LocalDate on, String reference) {
        Desk.value("on", on);
        String number = Desk.text("reference", reference, MAX_LINE);
        return step(caller, id, version, "EXIT_CONTROL_CONFIRMED", (manager, person, control) -> {
            if (on.isBefore(control.reportedOn()) || on.isAfter(desk.today())) {
                throw new ProblemException(
                        ExitControlProblem.EXIT_CONTROL_DAY, "on", control.reportedOn(), desk.today());
            }
            confirm(manager, control, on, number);
            documents.settled(caller, control.reportDocumentId(), "回执已登记：" + number);
        });
    }

    private void confirm(EntityManager manager, ExitControlEntity control, LocalDate on, String reference) {
        control.confirmed(on, reference);
        desk.dues().done(manager, DueKind.EXIT_CONTROL_RECEIPT, control.id(), Shanghai.startOf(on));
    }

    @Override
    public ExitControl withdraw(Caller caller, String id, Long version) {
        return step(caller, id, version, "EXIT_CONTROL_WITHDRAWN", (manager, person, control) -> {
            control.withdrawn(desk.today());
            control.withdrawalSent(letter(
                    caller,
                    person,
                    control,
                    "撤销法定不准出境人员报备通知",
                    "社区矫正已于执行地终结（" + control.endReason() + "），请撤销报备，不再限制出境"));
            desk.dues().done(manager, DueKind.EXIT_CONTROL_WITHDRAWAL, id, desk.now());
        });
    }

    /** Who was reported is to be withdrawn; who was not needs no report any more. */
    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        ofPerson(manager, person.id()).stream()
                .filter(control -> control.state().next().contains(ExitControlState.WITHDRAWAL_DUE))
                .forEach(control -> {
                    Deadline deadline = desk.deadline(DueKind.EXIT_CONTROL_WITHDRAWAL.ruleCode(), person, desk.now());
                    if (control.state() == ExitControlState.REPORTED) {
                        documents.settled(caller, control.reportDocumentId(), "案件终结：" + reason);
                    }
                    control.caseEnded(reason, deadline.lastDay());
                    open(manager, DueKind.EXIT_CONTROL_WITHDRAWAL, person, control, deadline);
                    recorded(manager, caller, person, control, "EXIT_CONTROL_WITHDRAWAL_DUE");
                });
    }

    @Override
    public void delivered(CaseReply reply) {
        // That their system has taken it is no receipt yet.
    }

    /** The receipt by message; one on paper that was filed before stays. */
    @Override
    public void answered(Caller caller, CaseReply reply) {
        if (!reply.recordType().equals(RECORD_TYPE)) {
            return;
        }
        desk.transaction(manager -> {
            ExitControlEntity control =
                    desk.found(manager.find(ExitControlEntity.class, reply.recordId()), reply.recordId());
            if (control.state() == ExitControlState.REPORTED
                    && reply.documentId().equals(control.reportDocumentId())) {
                confirm(manager, control, Shanghai.dayOf(reply.at()), "电子回执");
                SuperviseeEntity person = desk.person(manager, control.superviseeId());
                recorded(manager, caller, person, control, "EXIT_CONTROL_CONFIRMED");
            }
            return null;
        });
    }

    @Override
    public ExitControl find(Caller caller, String id) {
        return on(caller, Permission.SUPERVISEE_READ, id, (manager, person, control) -> control.view());
    }

    @Override
    public Page<ExitControl> list(Caller caller, CaseQuery query, ExitControlState state) {
        return controls.page(caller, query, new Filter().equal("state", state), ExitControlEntity::view);
    }

    private static List<ExitControlEntity> ofPerson(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select c from ExitControlEntity c where c.superviseeId = :person", ExitControlEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, ExitControlEntity control);
    }

    private ExitControl step(Caller caller, String id, Long version, String action, Change change) {
        return on(caller, Permission.CASE_RECEIVE, id, (manager, person, control) -> {
            Desk.requireVersion(control.version(), version);
            desk.requireLevel(caller, person, Level.COUNTY);
            change.on(manager, person, control);
            return recorded(manager, caller, person, control, action);
        });
    }

    private ExitControl on(
            Caller caller, Permission permission, String id, Desk.RecordStep<ExitControlEntity, ExitControl> step) {
        return desk.onRecord(caller, permission, ExitControlEntity.class, id, ExitControlEntity::superviseeId, step);
    }

    private ExitControl recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ExitControlEntity control, String action) {
        manager.flush();
        ExitControl view = control.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of("state", view.state().name(), "basis", view.basis())));
        return view;
    }
}
