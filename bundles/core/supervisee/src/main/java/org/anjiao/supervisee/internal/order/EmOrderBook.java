package org.anjiao.supervisee.internal.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.desk.Surroundings;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.apache.aries.jpa.template.JpaTemplate;

/** The orders of positioning. */
public class EmOrderBook implements EmOrders {
    private static final String RECORD_TYPE = "em-order";
    private static final int MAX_TEXT = 500;

    private final JpaTemplate jpa;
    private final Transactions transactions;
    private final Organization organization;
    private final AccessControl access;
    private final Accounts accounts;
    private final AuditLog audit;
    private final IdGenerator ids;
    private final Clock clock;
    private final EmOrderLaw law;
    private final PositioningCache cache;

    public EmOrderBook(Surroundings around) {
        jpa = around.jpa();
        transactions = around.transactions();
        organization = around.organization();
        access = around.access();
        accounts = around.accounts();
        audit = around.audit();
        ids = around.ids();
        clock = around.clock();
        law = new EmOrderLaw(around.policy(), around.deadlines());
        cache = new PositioningCache(around.dataSource());
    }

    @Override
    public EmOrder propose(Caller caller, EmProposal proposal) {
        requireFields(proposal);
        return jpa.txExpr(manager -> {
            SuperviseeEntity person = person(manager, proposal.superviseeId());
            access.require(caller, Permission.EM_ORDER_PROPOSE, person.unitId());
            Instant now = clock.instant();
            String basis = judge(person, proposal, now);
            requireEntitled(caller, proposal.approver(), person);
            requireNoOverlap(manager, proposal);
            EmOrderEntity order = new EmOrderEntity(ids.next(), proposal, caller, basis, now);
            manager.persist(order);
            return finished(manager, caller, "EM_ORDER_PROPOSE", person, order);
        });
    }

    @Override
    public EmOrder approve(Caller caller, String orderId) {
        return decide(caller, orderId, "EM_ORDER_APPROVE", (order, person) -> {
            Instant now = clock.instant();
            order.approve(caller, judge(person, order.proposal(), now), now);
        });
    }

    @Override
    public EmOrder reject(Caller caller, String orderId, String reason) {
        String why = requireReason(reason);
        return decide(
                caller, orderId, "EM_ORDER_REJECT", (order, person) -> order.reject(caller, why, clock.instant()));
    }

    @Override
    public EmOrder release(Caller caller, String orderId, String reason) {
        String why = requireReason(reason);
        return jpa.txExpr(manager -> {
            EmOrderEntity order = order(manager, orderId);
            SuperviseeEntity person = person(manager, order.superviseeId());
            access.require(caller, Permission.EM_ORDER_PROPOSE, person.unitId());
            order.release(why, clock.instant());
            return finished(manager, caller, "EM_ORDER_RELEASE", person, order);
        });
    }

    /**
     * Ends the orders of a person whose case has ended or whom another county keeps, in the caller's transaction.
     *
     * @return those that were in force: their devices are to be taken back
     */
    List<String> endAll(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        Instant now = clock.instant();
        List<String> inForce = new ArrayList<>();
        for (EmOrderEntity order : ordersOf(manager, person.id())) {
            EmOrder view = order.view();
            if (view.state() == EmOrderState.SUBMITTED) {
                order.reject(caller, reason, now);
                finished(manager, caller, "EM_ORDER_REJECT", person, order);
            } else if (view.state() == EmOrderState.APPROVED
                    && view.effectiveUntil().isAfter(now)) {
                order.release(reason, now);
                finished(manager, caller, "EM_ORDER_RELEASE", person, order);
                inForce.add(order.id());
            }
        }
        return inForce;
    }

    @Override
    public EmOrder find(Caller caller, String orderId) {
        return jpa.txExpr(manager -> {
            EmOrderEntity order = order(manager, orderId);
            access.require(
                    caller,
                    Permission.SUPERVISEE_READ,
                    person(manager, order.superviseeId()).unitId());
            return order.view();
        });
    }

    @Override
    public List<EmOrder> ofSupervisee(Caller caller, String superviseeId) {
        return jpa.txExpr(manager -> {
            access.require(
                    caller,
                    Permission.SUPERVISEE_READ,
                    person(manager, superviseeId).unitId());
            return ordersOf(manager, superviseeId).stream()
                    .map(EmOrderEntity::view)
                    .toList();
        });
    }

    @Override
    public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
        return cache.at(superviseeId, at);
    }

    @Override
    public long revision() {
        return cache.revision();
    }

    private EmOrder decide(
            Caller caller, String orderId, String action, BiConsumer<EmOrderEntity, SuperviseeEntity> decision) {
        return jpa.txExpr(manager -> {
            EmOrderEntity order = order(manager, orderId);
            SuperviseeEntity person = person(manager, order.superviseeId());
            access.require(caller, Permission.EM_ORDER_APPROVE, person.unitId());
            if (caller.account().equals(order.proposedBy())) {
                throw new ProblemException(SuperviseeProblem.EM_APPROVER_IS_PROPOSER, null);
            }
            String named = order.proposal().approver();
            if (named != null && !named.equals(caller.account())) {
                throw new ProblemException(SuperviseeProblem.EM_APPROVER_NOT_ENTITLED, null, caller.account());
            }
            decision.accept(order, person);
            return finished(manager, caller, action, person, order);
        });
    }

    private String judge(SuperviseeEntity person, EmProposal proposal, Instant now) {
        if (person.status() != Status.ACTIVE) {
            throw new ProblemException(
                    SuperviseeProblem.NOT_IN_CORRECTION, null, person.status().name());
        }
        Jurisdiction jurisdiction =
                Jurisdiction.ofDivision(organization.unit(person.unitId(), now).adminCode());
        return law.judge(proposal, jurisdiction, Shanghai.dayOf(now), person.keyPerson());
    }

    private void requireEntitled(Caller proposer, String approver, SuperviseeEntity person) {
        if (approver == null) {
            return;
        }
        if (approver.equals(proposer.account())) {
            throw new ProblemException(SuperviseeProblem.EM_APPROVER_IS_PROPOSER, "approver");
        }
        boolean entitled = accounts.find(approver)
                .filter(head -> access.permits(head, Permission.EM_ORDER_APPROVE, person.unitId()))
                .isPresent();
        if (!entitled) {
            throw new ProblemException(SuperviseeProblem.EM_APPROVER_NOT_ENTITLED, "approver", approver);
        }
    }

    private static void requireNoOverlap(EntityManager manager, EmProposal proposal) {
        ordersOf(manager, proposal.superviseeId()).stream()
                .filter(order -> order.view().state() == EmOrderState.SUBMITTED
                        || order.view().state() == EmOrderState.APPROVED)
                .filter(order -> order.overlaps(proposal.start(), proposal.end()))
                .findFirst()
                .ifPresent(order -> {
                    throw new ProblemException(SuperviseeProblem.EM_ORDER_OVERLAPS, "start", order.id());
                });
    }

    private EmOrder finished(
            EntityManager manager, Caller caller, String action, SuperviseeEntity person, EmOrderEntity order) {
        // Two proposals for one person at the same time must not both pass: each moves the person's version.
        manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        try {
            manager.flush();
        } catch (OptimisticLockException e) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
        EmOrder view = order.view();
        audit.record(
                caller,
                new AuditRecord(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        person.unitId(),
                        null,
                        Map.of(
                                "supervisee", view.superviseeId(),
                                "ground", view.groundCode(),
                                "start", view.start().toString(),
                                "end", view.end().toString(),
                                "state", view.state().name(),
                                "basis", view.basis())));
        transactions.afterCommit(cache::changed);
        return view;
    }

    private static SuperviseeEntity person(EntityManager manager, String id) {
        SuperviseeEntity person = manager.find(SuperviseeEntity.class, id);
        if (person == null) {
            throw CommonProblem.notFound(id);
        }
        return person;
    }

    private static EmOrderEntity order(EntityManager manager, String id) {
        EmOrderEntity order = manager.find(EmOrderEntity.class, id);
        if (order == null) {
            throw CommonProblem.notFound(id);
        }
        return order;
    }

    private static List<EmOrderEntity> ordersOf(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select o from EmOrderEntity o where o.superviseeId = :person order by o.id desc",
                        EmOrderEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private static void requireFields(EmProposal proposal) {
        requireText("superviseeId", proposal.superviseeId());
        requireText("groundCode", proposal.groundCode());
        requireText("evidence", proposal.evidence());
        if (proposal.start() == null) {
            throw CommonProblem.required("start");
        }
        if (proposal.end() == null) {
            throw CommonProblem.required("end");
        }
    }

    private static String requireReason(String reason) {
        requireText("reason", reason);
        return reason.strip();
    }

    private static void requireText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw CommonProblem.required(field);
        }
        if (text.length() > MAX_TEXT) {
            throw new ProblemException(SuperviseeProblem.TEXT_TOO_LONG, field, field, MAX_TEXT);
        }
    }
}
