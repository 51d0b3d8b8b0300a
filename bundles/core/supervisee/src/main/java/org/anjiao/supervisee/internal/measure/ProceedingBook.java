package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.detention.DetentionBook;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.reply.ReplyTaker;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.measure.Proceedings;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.reply.Ruling;

/** The proceedings, with the answers of other organs on paper and by the exchange of documents. */
public class ProceedingBook implements Proceedings, ReplyTaker {
    static final String RECORD_TYPE = "proceeding";
    private static final int MAX_REFERENCE = 60;
    private static final int MAX_TEXT = 500;

    private static final ListShape SHAPE = ListShape.filed(
            SortKey.time("opened", "openedAt"),
            SortKey.made("opened"),
            SortKey.day("replyDue", "replyDueOn").orNone().ascendingFirst(),
            SortKey.day("decided", "decidedOn").orNone(),
            SortKey.text("document", "documentNumber"));

    private final Desk desk;
    private final CaseList<ProceedingEntity> proceedings;
    private final ProceedingClock clock;
    private final MeasureDocuments documents;
    private final CaseEnd end;
    private final DetentionBook detentions;
    private final Conditions conditions;

    public ProceedingBook(
            Desk desk, ProceedingClock clock, MeasureDocuments documents, CaseEnd end, DetentionBook detentions) {
        this.desk = desk;
        proceedings = new CaseList<>(desk, ProceedingEntity.class, SHAPE);
        this.clock = clock;
        this.documents = documents;
        this.end = end;
        this.detentions = detentions;
        conditions = new Conditions(desk);
    }

    @Override
    public Proceeding answer(Caller caller, String id, Long version, Ruling ruling) {
        return onProceeding(caller, Permission.CASE_RECEIVE, id, (manager, person, proceeding) -> {
            Desk.requireVersion(proceeding.version(), version);
            proceeding.requireAwaited();
            Ruling checked = checked(proceeding, person, ruling);
            if (checked.granted() && proceeding.kind().ending()) {
                proceeding.filed(caller, checked, desk.now());
                clock.record(manager, caller, person, proceeding, "PROCEEDING_RULING_FILED", null);
            } else {
                proceeding.answered(caller, checked, desk.now());
                rule(manager, caller, person, proceeding, checked);
                settled(caller, proceeding);
            }
            manager.flush();
            return proceeding.view();
        });
    }

    @Override
    public Proceeding confirm(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        return onProceeding(caller, Permission.CASE_DECIDE, id, (manager, person, proceeding) -> {
            Desk.requireVersion(proceeding.version(), version);
            proceeding.requireFiled();
            desk.requireLevel(caller, person, Level.COUNTY);
            Desk.requireOther(caller, proceeding.answeredBy());
            if (granted) {
                proceeding.confirmed(caller);
                rule(manager, caller, person, proceeding, proceeding.ruling());
                settled(caller, proceeding);
            } else {
                proceeding.unconfirmed();
                clock.unconfirmed(manager, caller, person, proceeding, why);
            }
            manager.flush();
            return proceeding.view();
        });
    }

    private void settled(Caller caller, ProceedingEntity proceeding) {
        documents.settled(caller, proceeding, "书面答复已登记：" + proceeding.ruling().reference());
    }

    @Override
    public void delivered(CaseReply reply) {
        if (reply.recordType().equals(RECORD_TYPE)) {
            desk.around().jpa().tx(manager -> {
                ProceedingEntity proceeding = proceeding(manager, reply.recordId());
                if (isProposal(proceeding, reply)) {
                    clock.delivered(manager, desk.person(manager, proceeding.superviseeId()), proceeding, reply.at());
                }
            });
        }
    }

    /** What officers have filed already is not refused when the organ's own message comes after it. */
    @Override
    public void answered(Caller caller, CaseReply reply) {
        if (reply.recordType().equals(RECORD_TYPE)) {
            desk.transaction(manager -> {
                ProceedingEntity proceeding = proceeding(manager, reply.recordId());
                if (!isProposal(proceeding, reply)) {
                    return null;
                }
                SuperviseeEntity person = desk.person(manager, proceeding.superviseeId());
                Ruling ruling = checked(proceeding, person, reply.ruling());
                if (!proceeding.holds(ruling)) {
                    proceeding.answered(caller, ruling, desk.now());
                    rule(manager, caller, person, proceeding, ruling);
                }
                return null;
            });
        }
    }

    /** The notice of the end of correction belongs to the proceeding as well, but is no proposal. */
    private static boolean isProposal(ProceedingEntity proceeding, CaseReply reply) {
        return proceeding.documentId().equals(reply.documentId());
    }

    private ProceedingEntity proceeding(EntityManager manager, String id) {
        return desk.found(manager.find(ProceedingEntity.class, id), id);
    }

    private Ruling checked(ProceedingEntity proceeding, SuperviseeEntity person, Ruling told) {
        Desk.value("ruling", told);
        LocalDate decidedOn = Desk.value("decidedOn", told.decidedOn());
        if (decidedOn.isBefore(proceeding.openedOn()) || decidedOn.isAfter(desk.today())) {
            throw new ProblemException(
                    MeasureProblem.PROCEEDING_ANSWER_DAY, "decidedOn", proceeding.openedOn(), desk.today());
        }
        boolean shortens = told.granted() && proceeding.kind() == MeasureKind.COMMUTATION;
        if (shortens
                && proceeding.state().open()
                && (told.newTermTo() == null || !told.newTermTo().isBefore(person.termTo()))) {
            throw new ProblemException(MeasureProblem.PROCEEDING_NEW_TERM, "newTermTo", person.termTo());
        }
        return new Ruling(
                told.granted(),
                Desk.text("reference", told.reference(), MAX_REFERENCE),
                decidedOn,
                Desk.optionalText("reasons", told.reasons(), MAX_TEXT),
                shortens ? told.newTermTo() : null);
    }

    private void rule(
            EntityManager manager, Caller caller, SuperviseeEntity person, ProceedingEntity proceeding, Ruling ruling) {
        desk.flags().lower(manager, person.id(), Flag.PROCEEDING_PENDING, proceeding.id());
        if (proceeding.kind().reply() != null) {
            desk.dues().done(manager, proceeding.kind().reply(), proceeding.id(), desk.now());
        }
        clock.record(
                manager,
                caller,
                person,
                proceeding,
                ruling.granted() ? "PROCEEDING_GRANTED" : "PROCEEDING_REFUSED",
                null);
        if (ruling.granted()) {
            follow(manager, caller, person, proceeding, ruling);
        } else {
            if (proceeding.kind().ending() && person.status().open()) {
                detentions.notRevoked(manager, caller, person, ruling.decidedOn());
            }
            conditions.lookAgain(manager, caller, person);
        }
    }

    private void follow(
            EntityManager manager, Caller caller, SuperviseeEntity person, ProceedingEntity proceeding, Ruling ruling) {
        if (ruling.newTermTo() != null) {
            person.shorten(ruling.newTermTo());
        }
        if (proceeding.kind() == MeasureKind.ARREST && person.status().open()) {
            detentions.arrested(manager, caller, person, ruling.decidedOn(), ruling.reference());
        }
        if (proceeding.kind().ending() && person.status().open()) {
            end.end(manager, caller, person, Status.TERMINATED, MeasureDocuments.ended(proceeding.kind()));
            proceeding.noticed(
                    documents.termination(caller, person, proceeding, ruling).id());
            desk.record(
                    manager,
                    caller,
                    person,
                    new CaseStep(
                            "TERMINATED",
                            RECORD_TYPE,
                            proceeding.id(),
                            Map.of(
                                    "reason", MeasureDocuments.ended(proceeding.kind()),
                                    "reference", ruling.reference(),
                                    "decidedOn", ruling.decidedOn().toString())));
        }
    }

    @Override
    public Proceeding find(Caller caller, String id) {
        return onProceeding(caller, Permission.SUPERVISEE_READ, id, (manager, person, proceeding) -> proceeding.view());
    }

    private Proceeding onProceeding(
            Caller caller, Permission permission, String id, Desk.RecordStep<ProceedingEntity, Proceeding> step) {
        return desk.onRecord(caller, permission, ProceedingEntity.class, id, ProceedingEntity::superviseeId, step);
    }

    @Override
    public Page<Proceeding> list(Caller caller, ProceedingQuery query) {
        Filter filter = new Filter().equal("state", query.state());
        return proceedings.page(caller, query.of(), filter, ProceedingEntity::view);
    }
}
