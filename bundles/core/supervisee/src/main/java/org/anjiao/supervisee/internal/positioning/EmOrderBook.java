package org.anjiao.supervisee.internal.positioning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.EmDuty;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderProblem;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The orders of positioning. */
public class EmOrderBook implements EmOrders, CaseFollower {
    static final String RECORD_TYPE = "em-order";
    private static final int MAX_TEXT = 500;
    private static final int MAX_ELSEWHERE = 200;
    private static final int MAX_REFERENCE = 100;
    private static final int MAX_EVALUATION = 1000;

    private static final SortKey PROPOSED = SortKey.time("proposed", "proposedAt");
    private static final ListShape SHAPE = ListShape.ofKept(
            PROPOSED,
            PROPOSED,
            SortKey.day("from", "startDay"),
            SortKey.day("to", "endDay"),
            SortKey.time("decided", "decidedAt").orNone());

    private static final String UNFITTED = "r.effectiveFrom <= :now and r.effectiveUntil > :now and not exists"
            + " (select d from EmDeviceEntity d where d.superviseeId = r.superviseeId)";

    private final Desk desk;
    private final CaseList<EmOrderEntity> listed;
    private final EmOrderClock clock;
    private final EmOrderNotices notices;
    private final EmDuties duties;
    private final EmEvidence evidence;
    private final EmDeciders deciders;
    private final PositioningCache cache;

    public EmOrderBook(Desk desk, EmOrderClock clock, EmOrderNotices notices) {
        this.desk = desk;
        listed = new CaseList<>(desk, EmOrderEntity.class, SHAPE);
        this.clock = clock;
        this.notices = notices;
        duties = new EmDuties(desk);
        evidence = new EmEvidence(desk);
        deciders = new EmDeciders(desk);
        cache = new PositioningCache(desk.around().dataSource());
    }

    @Override
    public EmOrder propose(Caller caller, EmProposal asked) {
        EmProposal proposal = checked(asked);
        return desk.step(caller, Permission.EM_ORDER_PROPOSE, proposal.superviseeId(), (manager, person) -> {
            String basis = judge(manager, person, proposal);
            deciders.requireEntitled(caller, proposal.approver(), person);
            requireNoOverlap(manager, proposal.superviseeId(), null, proposal.start(), proposal.end(), "start");
            // Two proposals for one person at the same time must not both pass: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            EmOrderEntity order = new EmOrderEntity(desk.around().ids().next(), proposal, caller, basis, desk.now());
            if (deciders.ofOffice(caller, person)) {
                order.waitForCounty();
            }
            manager.persist(order);
            return recorded(manager, caller, person, order, "EM_ORDER_PROPOSE");
        });
    }

    @Override
    public EmOrder submit(Caller caller, String orderId, Long version, boolean granted, String comment) {
        String why = granted ? null : Desk.text("comment", comment, MAX_TEXT);
        String action = granted ? "EM_ORDER_SUBMIT" : "EM_ORDER_RETURN";
        return step(caller, Permission.CASE_DECIDE, orderId, version, action, (manager, person, order) -> {
            order.requireDraft();
            desk.requireLevel(caller, person, Level.COUNTY);
            Desk.requireOther(caller, order.proposedBy());
            if (granted) {
                judge(manager, person, order.proposal());
            }
            order.submitted(caller, granted, why, desk.now());
        });
    }

    @Override
    public EmOrder approve(Caller caller, String orderId, Long version) {
        return decide(caller, orderId, version, "EM_ORDER_APPROVE", (manager, person, order) -> {
            deciders.require(caller, person, order.proposedBy(), order.submittedBy());
            deciders.requireNamed(caller, order);
            String basis = judge(manager, person, order.proposal());
            order.approve(caller, basis, desk.now());
            order.sent(notices.approved(caller, person, order, basis));
            clock.approved(manager, person, order);
        });
    }

    @Override
    public EmOrder reject(Caller caller, String orderId, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return decide(caller, orderId, version, "EM_ORDER_REJECT", (manager, person, order) -> {
            deciders.require(caller, person, order.proposedBy(), order.submittedBy());
            deciders.requireNamed(caller, order);
            order.reject(caller, why, desk.now());
        });
    }

    @Override
    public EmOrder release(Caller caller, String orderId, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(
                caller, Permission.EM_ORDER_PROPOSE, orderId, version, "EM_ORDER_RELEASE", (manager, person, order) -> {
                    desk.requireLevel(caller, person, Level.COUNTY);
                    order.release(why, desk.now());
                    notices.released(caller, person, order, why);
                    clock.ended(manager, person, order, desk.now());
                });
    }

    @Override
    public EmOrder requestExtension(Caller caller, String orderId, Long version, LocalDate to, String evaluation) {
        Desk.value("to", to);
        String evaluated = Desk.optionalText("evaluation", evaluation, MAX_EVALUATION);
        String action = "EM_EXTENSION_PROPOSE";
        return step(caller, Permission.EM_ORDER_PROPOSE, orderId, version, action, (manager, person, order) -> {
            desk.requireActive(person);
            order.requireApproved(desk.now());
            if (pending(manager, order) != null) {
                throw new ProblemException(EmOrderProblem.EM_EXTENSION_PENDING, null);
            }
            String basis = law(person).judgeExtension(order.groundCode(), order.lastDay(), to, evaluated);
            requireNoOverlap(manager, person.id(), order.id(), order.lastDay().plusDays(1), to, "to");
            manager.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            manager.flush(); // the order first, as every other step on it does: else two wait for each other
            manager.persist(
                    new EmExtensionEntity(desk.around().ids().next(), order, to, evaluated, basis, caller, desk.now()));
        });
    }

    @Override
    public EmOrder decideExtension(Caller caller, String orderId, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        String action = granted ? "EM_EXTENSION_APPROVE" : "EM_EXTENSION_REJECT";
        return decide(caller, orderId, version, action, (manager, person, order) -> {
            order.requireApproved(desk.now());
            EmExtensionEntity extension = pending(manager, order);
            if (extension == null) {
                throw new ProblemException(EmOrderProblem.EM_NO_EXTENSION, null);
            }
            deciders.require(caller, person, extension.proposedBy());
            LocalDate before = order.lastDay();
            String basis =
                    law(person).judgeExtension(order.groundCode(), before, extension.to(), extension.evaluation());
            extension.decided(caller, granted, why, basis, desk.now());
            manager.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            if (granted) {
                desk.requireActive(person);
                requireNoOverlap(manager, person.id(), order.id(), before.plusDays(1), extension.to(), null);
                manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                order.extend(extension.to());
                extension.sent(notices.extended(caller, person, order, before, basis));
                clock.extended(manager, person, order, extension);
            }
        });
    }

    private static EmExtensionEntity pending(EntityManager manager, EmOrderEntity order) {
        return EmOrderSearch.extensions(manager, order).stream()
                .filter(EmExtensionEntity::pending)
                .findFirst()
                .orElse(null);
    }

    @Override
    public EmOrder signNotice(Caller caller, String orderId, Long version, LocalDate signedOn) {
        Desk.value("signedOn", signedOn);
        return step(
                caller,
                Permission.CASE_RECORD,
                orderId,
                version,
                "EM_NOTICE_SIGNED",
                (manager, person, order) -> signed(manager, order, signedOn));
    }

    private void signed(EntityManager manager, EmOrderEntity order, LocalDate day) {
        if (order.waitsForSignature()) {
            requireDay(EmOrderProblem.EM_NOTICE_DAY, "signedOn", order.decidedAt(), day);
            order.signed(day);
            clock.signed(manager, order.id());
            return;
        }
        EmExtensionEntity extension = EmOrderSearch.extensions(manager, order).stream()
                .filter(EmExtensionEntity::waitsForSignature)
                .findFirst()
                .orElseThrow(() -> new ProblemException(EmOrderProblem.EM_NOTICE_NOTHING_TO_SIGN, null));
        requireDay(EmOrderProblem.EM_NOTICE_DAY, "signedOn", extension.decidedAt(), day);
        extension.signed(day);
        clock.signed(manager, extension.id());
        manager.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    @Override
    public EmOrder returnDevice(Caller caller, String orderId, Long version, LocalDate returnedOn) {
        Desk.value("returnedOn", returnedOn);
        return step(
                caller, Permission.CASE_RECORD, orderId, version, "EM_DEVICE_RETURNED", (manager, person, order) -> {
                    clock.expired(manager, person, order);
                    order.returned(returnedOn, desk.now());
                    requireDay(EmOrderProblem.EM_RETURN_DAY, "returnedOn", order.until(), returnedOn);
                    desk.dues().done(manager, DueKind.EM_RETURN, orderId, desk.now());
                });
    }

    /** The day lies from that of the event to today. */
    private void requireDay(EmOrderProblem code, String field, Instant event, LocalDate day) {
        // What ends at 00:00 has ended with the day before.
        LocalDate first = Shanghai.dayOf(event.minusMillis(1));
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new ProblemException(code, field, first, desk.today());
        }
    }

    @Override
    public EmDuty evaluate(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.EM_ORDER_PROPOSE,
                superviseeId,
                (manager, person) -> duties.assess(manager, caller, person));
    }

    @Override
    public EmOrder find(Caller caller, String orderId) {
        return onOrder(
                caller,
                Permission.SUPERVISEE_READ,
                orderId,
                (manager, person, order) -> EmOrderSearch.view(manager, order, desk.now()));
    }

    @Override
    public List<EmOrder> ofSupervisee(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> EmOrderSearch.ofPerson(manager, superviseeId).stream()
                        .map(order -> EmOrderSearch.view(manager, order, desk.now()))
                        .toList());
    }

    @Override
    public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
        return cache.at(superviseeId, at);
    }

    @Override
    public long revision() {
        return cache.revision();
    }

    /** Positioning ends with the case: what is asked for is rejected, what is in force or to come is released. */
    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        Instant now = desk.now();
        for (EmOrderEntity order : EmOrderSearch.ofPerson(manager, person.id())) {
            EmOrderState state = order.state(now);
            if (state == EmOrderState.DRAFT || state == EmOrderState.SUBMITTED) {
                order.reject(caller, reason, now);
                recorded(manager, caller, person, order, "EM_ORDER_REJECT");
            } else if (state == EmOrderState.APPROVED) {
                order.release(reason, now);
                clock.ended(manager, person, order, now);
                recorded(manager, caller, person, order, "EM_ORDER_RELEASE");
            }
        }
    }

    /** The county that has ordered positioning keeps the person no longer. */
    @Override
    public void leftCounty(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        left(manager, caller, person, reason);
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, EmOrderEntity order);
    }

    private EmOrder decide(Caller caller, String orderId, Long version, String action, Change decision) {
        return step(caller, Permission.EM_ORDER_APPROVE, orderId, version, action, decision);
    }

    private EmOrder step(
            Caller caller, Permission permission, String orderId, Long version, String action, Change change) {
        return onOrder(caller, permission, orderId, (manager, person, order) -> {
            Desk.requireVersion(order.version(), version);
            change.on(manager, person, order);
            return recorded(manager, caller, person, order, action);
        });
    }

    private EmOrder onOrder(
            Caller caller, Permission permission, String orderId, Desk.RecordStep<EmOrderEntity, EmOrder> step) {
        return desk.onRecord(caller, permission, EmOrderEntity.class, orderId, EmOrderEntity::superviseeId, step);
    }

    private EmOrder recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, EmOrderEntity order, String action) {
        manager.flush();
        EmOrder view = EmOrderSearch.view(manager, order, desk.now());
        Map<String, String> facts = new TreeMap<>(Map.of(
                "supervisee", view.superviseeId(),
                "ground", view.groundCode(),
                "start", view.start().toString(),
                "end", view.end().toString(),
                "state", view.state().name(),
                "basis", view.basis()));
        if (view.reason() != null) {
            facts.put("reason", view.reason());
        }
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        desk.around().transactions().afterCommit(cache::changed);
        return view;
    }

    private String judge(EntityManager manager, SuperviseeEntity person, EmProposal proposal) {
        desk.requireActive(person);
        String basis = law(person).judge(proposal, person.keyPerson());
        evidence.require(manager, person, proposal);
        return basis;
    }

    private EmOrderLaw law(SuperviseeEntity person) {
        return EmDuties.law(desk, person.unitId());
    }

    private void requireNoOverlap(
            EntityManager manager, String person, String exceptId, LocalDate from, LocalDate to, String field) {
        EmOrderEntity other = EmOrderSearch.overlapping(manager, person, exceptId, from, to, desk.now());
        if (other != null) {
            throw new ProblemException(SuperviseeProblem.EM_ORDER_OVERLAPS, field, other.id());
        }
    }

    private static EmProposal checked(EmProposal asked) {
        return new EmProposal(
                Desk.text("superviseeId", asked.superviseeId(), MAX_TEXT),
                Desk.optionalText("groundCode", asked.groundCode(), MAX_TEXT),
                Desk.text("evidence", asked.evidence(), MAX_TEXT),
                Desk.optionalText("decisionRef", asked.decisionRef(), MAX_REFERENCE),
                Desk.value("start", asked.start()),
                Desk.value("end", asked.end()),
                asked.approver(),
                Desk.optionalText("elsewhere", asked.elsewhere(), MAX_ELSEWHERE));
    }

    @Override
    public Page<EmOrder> list(Caller caller, CaseQuery query, EmOrderState state, boolean withoutDevice) {
        return listed.page(
                caller,
                query,
                new Filter()
                        .equal("state", state)
                        .on(UNFITTED, "now", withoutDevice ? desk.now().toEpochMilli() : null),
                (manager, order) -> EmOrderSearch.view(manager, order, desk.now()));
    }
}
