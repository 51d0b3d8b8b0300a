package org.anjiao.supervisee.internal.risk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.risk.NewRiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessment.Answered;
import org.anjiao.supervisee.risk.RiskAssessments;
import org.anjiao.supervisee.risk.RiskProblem;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.risk.RiskTriggers;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;

/** The risk assessments. */
public class RiskBook implements RiskAssessments, RiskTriggers {
    static final String RECORD_TYPE = "risk";
    private static final int MAX_TEXT = 500;

    private static final SortKey ASSESSED = SortKey.time("assessed", "assessedAt");
    private static final ListShape SHAPE = ListShape.filed(
            ASSESSED,
            ASSESSED,
            SortKey.number("score", "score"),
            SortKey.time("decided", "decidedAt").orNone());

    private final Desk desk;
    private final CaseList<RiskEntity> assessments;
    private final Instruments instruments;
    private final Reassessments reassessments;

    public RiskBook(Desk desk, Instruments instruments) {
        this.desk = desk;
        assessments = new CaseList<>(desk, RiskEntity.class, SHAPE);
        this.instruments = instruments;
        reassessments = new Reassessments(desk);
    }

    @Override
    public List<RiskInstrument> instruments() {
        return instruments.all();
    }

    @Override
    public RiskScore score(String instrumentId, Map<String, String> answers) {
        RiskScale scale = scale(instrumentId);
        return scale.score(scale.answered(answers));
    }

    private RiskScale scale(String instrumentId) {
        return new RiskScale(instruments.require(Desk.text("instrumentId", instrumentId, 40)));
    }

    @Override
    public RiskAssessment assess(Caller caller, NewRiskAssessment found) {
        RiskScale scale = scale(found.instrumentId());
        List<Answered> answered = scale.answered(found.answers());
        RiskScore result = scale.score(answered);
        RiskBand conclusion = Desk.value("conclusion", found.conclusion());
        String reason = conclusion == result.band()
                ? Desk.optionalText("reason", found.reason(), MAX_TEXT)
                : Desk.text("reason", found.reason(), MAX_TEXT);
        return desk.step(caller, Permission.RISK_ASSESS, found.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            // Two assessments at the same moment must not both hold: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            RiskEntity risk = new RiskEntity(
                    desk.around().ids().next(), person, result, answered, conclusion, caller, desk.now());
            risk.because(reason);
            if (risk.departs()) {
                requireNonePending(manager, person.id());
            } else {
                hold(manager, person, risk, true);
            }
            manager.persist(risk);
            return recorded(manager, caller, person, risk, risk.departs() ? "RISK_OVERRIDE_PROPOSED" : "RISK_ASSESSED");
        });
    }

    private void requireNonePending(EntityManager manager, String superviseeId) {
        if (!inState(manager, superviseeId, RiskState.OVERRIDE_PENDING).isEmpty()) {
            throw new ProblemException(RiskProblem.RISK_OVERRIDE_PENDING, null);
        }
    }

    private void hold(EntityManager manager, SuperviseeEntity person, RiskEntity risk, boolean own) {
        inState(manager, person.id(), RiskState.EFFECTIVE).forEach(RiskEntity::superseded);
        risk.holds(own, reassessments.assessed(manager, person));
    }

    private static List<RiskEntity> inState(EntityManager manager, String superviseeId, RiskState state) {
        return manager.createQuery(
                        "select r from RiskEntity r where r.superviseeId = :person and r.state = :state",
                        RiskEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("state", state)
                .getResultList();
    }

    @Override
    public RiskAssessment decideOverride(Caller caller, String id, Long version, boolean confirmed, String comment) {
        String why =
                confirmed ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        return onRisk(caller, Permission.KEY_PERSON_DECIDE, id, (manager, person, risk) -> {
            Desk.requireVersion(risk.version(), version);
            Desk.requireOther(caller, risk.assessedBy());
            desk.requireActive(person);
            risk.decided(caller, why, desk.now());
            hold(manager, person, risk, confirmed);
            return recorded(
                    manager, caller, person, risk, confirmed ? "RISK_OVERRIDE_CONFIRMED" : "RISK_OVERRIDE_REFUSED");
        });
    }

    @Override
    public RiskAssessment find(Caller caller, String id) {
        return onRisk(caller, Permission.SUPERVISEE_READ, id, (manager, person, risk) -> risk.view());
    }

    @Override
    public List<RiskAssessment> history(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> manager.createQuery(
                                "select r from RiskEntity r where r.superviseeId = :person"
                                        + " order by r.assessedAt desc, r.id desc",
                                RiskEntity.class)
                        .setParameter("person", superviseeId)
                        .getResultStream()
                        .map(RiskEntity::view)
                        .toList());
    }

    @Override
    public void occurred(String superviseeId, String event, Instant at) {
        desk.around()
                .jpa()
                .tx(manager -> reassessments.occurred(manager, desk.person(manager, superviseeId), event, at));
    }

    private RiskAssessment onRisk(
            Caller caller, Permission permission, String id, Desk.RecordStep<RiskEntity, RiskAssessment> step) {
        return desk.onRecord(caller, permission, RiskEntity.class, id, RiskEntity::superviseeId, step);
    }

    private RiskAssessment recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, RiskEntity risk, String action) {
        manager.flush();
        RiskAssessment view = risk.view();
        Map<String, String> facts = new TreeMap<>(Map.of(
                "instrument",
                view.computed().instrumentId() + " " + view.computed().instrumentVersion(),
                "score",
                Integer.toString(view.computed().score()),
                "computed",
                view.computed().band().name(),
                "conclusion",
                view.conclusion().name()));
        if (view.band() != null) {
            facts.put("band", view.band().name());
        }
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    @Override
    public Page<RiskAssessment> list(Caller caller, CaseQuery query, RiskBand band, RiskState state) {
        Filter filter = new Filter().equal("band", band).equal("state", state);
        return assessments.page(caller, query, filter, RiskEntity::view);
    }
}
