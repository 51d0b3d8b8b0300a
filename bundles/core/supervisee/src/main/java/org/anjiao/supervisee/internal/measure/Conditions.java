package org.anjiao.supervisee.internal.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.absence.AbsenceEntity;
import org.anjiao.supervisee.internal.absence.AbsenceWatch;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.entry.ReferralEntity;
import org.anjiao.supervisee.internal.entry.ReportWatch;
import org.anjiao.supervisee.internal.guarantor.GuarantorWatch;
import org.anjiao.supervisee.internal.medical.ReviewWatch;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Suggestion;

/**
 * Sees to it that nobody is passed over who meets the conditions of revocation or recommitment: an absence that is
 * found, or lasts beyond the limit, a report that comes late or never, and facts that are filed open a case; a proposal that
 * is sent closes it.
 */
public class Conditions implements AbsenceWatch, ReportWatch, ReviewWatch, GuarantorWatch, DueHandler {
    private static final String ABSENCE = "absence";
    private static final String REFERRAL = "referral";
    private static final String CONDITION_GONE = "CONDITION_GONE";
    private static final String GUARANTOR_LOST = "GUARANTOR_LOST";

    private final Desk desk;
    private final Judge judge;

    public Conditions(Desk desk) {
        this.desk = desk;
        judge = new Judge(desk);
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.ABSENCE_LIMIT);
    }

    @Override
    public void opened(EntityManager manager, SuperviseeEntity person, AbsenceEntity absence) {
        limit(manager, person, ABSENCE, absence.id(), absence.lastContactOn());
    }

    @Override
    public void missed(EntityManager manager, SuperviseeEntity person, ReferralEntity referral) {
        limit(manager, person, REFERRAL, referral.id(), referral.lastDay());
    }

    /** Only these may lose what the court has granted by the length of an absence alone. */
    private void limit(
            EntityManager manager, SuperviseeEntity person, String recordType, String recordId, LocalDate from) {
        if (person.category() != Category.PROBATION && person.category() != Category.PAROLE) {
            return;
        }
        Instant since = Shanghai.startOf(from);
        desk.findRule(DueKind.ABSENCE_LIMIT.ruleCode(), person, from)
                .ifPresent(rule -> desk.dues()
                        .open(
                                manager,
                                new NewDue(
                                        DueKind.ABSENCE_LIMIT,
                                        person.id(),
                                        person.unitId(),
                                        recordType,
                                        recordId,
                                        since,
                                        desk.around().deadlines().due(rule, since))));
    }

    /** Who has come late is judged at once: what the pack suggests stands on the time line. */
    @Override
    public void reported(EntityManager manager, Caller caller, SuperviseeEntity person, ReferralEntity referral) {
        desk.dues().done(manager, DueKind.ABSENCE_LIMIT, referral.id(), desk.now());
        judge.lateReport(manager, person).ifPresent(judged -> {
            suggested(manager, person, judged, REFERRAL, referral.id());
            met(manager, caller, person, judged);
        });
    }

    /** Out of supervision is a ground of recommitment by itself; nobody waits for the person to be found. */
    @Override
    public void outOfSupervision(EntityManager manager, Caller caller, SuperviseeEntity person, AbsenceEntity absence) {
        met(manager, caller, person, judge.absence(manager, person, absence));
    }

    @Override
    public void conditionGone(EntityManager manager, Caller caller, SuperviseeEntity person, LocalDate examinedOn) {
        byItself(manager, caller, person, CONDITION_GONE, examinedOn);
    }

    @Override
    public void guarantorLost(EntityManager manager, Caller caller, SuperviseeEntity person, LocalDate on) {
        byItself(manager, caller, person, GUARANTOR_LOST, on);
    }

    /** No warning and no second look is needed where the pack names it as a ground by itself. */
    private void byItself(EntityManager manager, Caller caller, SuperviseeEntity person, String ground, LocalDate day) {
        desk.findRule(RuleCodes.RECOMMIT_GROUNDS, person, day)
                .filter(grounds -> grounds.lists(ground))
                .ifPresent(grounds -> {
                    Conduct found = new Conduct(person.id(), ground, day, null, null);
                    met(manager, caller, person, judge.judge(manager, person, found));
                });
    }

    /** The facts of an absence go to the pack; what it suggests stands on the person's time line. */
    @Override
    public void found(EntityManager manager, Caller caller, SuperviseeEntity person, AbsenceEntity absence) {
        desk.dues().done(manager, DueKind.ABSENCE_LIMIT, absence.id(), desk.now());
        if (person.status() != Status.ACTIVE) {
            return;
        }
        Judged judged = judge.absence(manager, person, absence);
        suggested(manager, person, judged, ABSENCE, absence.id());
        met(manager, caller, person, judged);
    }

    private void suggested(
            EntityManager manager, SuperviseeEntity person, Judged judged, String recordType, String recordId) {
        if (judged.suggestion() == null) {
            return;
        }
        desk.record(
                manager,
                desk.system(person.unitId()),
                person,
                new CaseStep(
                        "MEASURE_SUGGESTED",
                        recordType,
                        recordId,
                        Map.of(
                                "kind", judged.suggestion().kind().name(),
                                "reason", judged.suggestion().reason(),
                                "basis", judged.suggestion().basis())));
    }

    /** Still missing, and the absence has just gone beyond the limit. */
    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        desk.dues().done(manager, DueKind.ABSENCE_LIMIT, due.recordId(), due.until());
        Caller system = desk.system(person.unitId());
        if (due.recordType().equals(REFERRAL)) {
            judge.lateReport(manager, person).ifPresent(judged -> met(manager, system, person, judged));
        } else if (person.status() == Status.ACTIVE) {
            AbsenceEntity absence = manager.find(AbsenceEntity.class, due.recordId());
            met(manager, system, person, judge.absence(manager, person, absence));
        }
    }

    /**
     * Opens the case if the law obliges to propose, unless one is open. While a proposal waits for its answer the condition is
     * kept in mind, once for each kind of event, for the case that the proposal is refused.
     */
    void met(EntityManager manager, Caller caller, SuperviseeEntity person, Judged judged) {
        if (!judged.ending() || MeasureSearch.openCase(manager, person.id()).isPresent()) {
            return;
        }
        if (!MeasureSearch.endingPending(manager, person.id())) {
            open(manager, caller, person, judged);
        } else if (!MeasureSearch.proposedOn(manager, judged.conduct()) && !keptInMind(manager, judged)) {
            RecommitEntity deferred = entered(manager, person, judged);
            deferred.defer();
            record(manager, caller, person, "RECOMMIT_CASE_DEFERRED", deferred);
        }
    }

    private static boolean keptInMind(EntityManager manager, Judged judged) {
        return MeasureSearch.deferred(manager, judged.conduct().superviseeId()).stream()
                .anyMatch(deferred -> deferred.event().equals(judged.conduct().event()));
    }

    RecommitEntity open(EntityManager manager, Caller caller, SuperviseeEntity person, Judged judged) {
        RecommitEntity opened = entered(manager, person, judged);
        record(manager, caller, person, "RECOMMIT_CASE_OPENED", opened);
        return opened;
    }

    private RecommitEntity entered(EntityManager manager, SuperviseeEntity person, Judged judged) {
        RecommitEntity entered = new RecommitEntity(desk.around().ids().next(), person.unitId(), judged, desk.now());
        manager.persist(entered);
        return entered;
    }

    private void record(
            EntityManager manager, Caller caller, SuperviseeEntity person, String action, RecommitEntity found) {
        Suggestion suggestion = found.suggestion();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RecommitBook.RECORD_TYPE,
                        found.id(),
                        Map.of(
                                "kind", suggestion.kind().name(),
                                "reason", suggestion.reason(),
                                "basis", suggestion.basis())));
    }

    /** A proposal was refused, or a case closed without one: what was met meanwhile is to be proposed now. */
    void lookAgain(EntityManager manager, Caller caller, SuperviseeEntity person) {
        if (!person.status().open()
                || MeasureSearch.openCase(manager, person.id()).isPresent()
                || MeasureSearch.endingPending(manager, person.id())) {
            return;
        }
        MeasureSearch.deferred(manager, person.id()).stream().findFirst().ifPresent(deferred -> {
            deferred.openAgain();
            record(manager, caller, person, "RECOMMIT_CASE_OPENED", deferred);
        });
    }

    /** The proposal was taken back: the law still obliges to propose or to say one level up why not. */
    void withdrawn(EntityManager manager, Caller caller, SuperviseeEntity person, MeasureEntity measure) {
        if (person.status() != Status.ACTIVE) {
            return;
        }
        MeasureSearch.closedBy(manager, measure.id()).ifPresent(closed -> {
            closed.openAgain();
            desk.record(
                    manager,
                    caller,
                    person,
                    new CaseStep(
                            "RECOMMIT_CASE_REOPENED",
                            RecommitBook.RECORD_TYPE,
                            closed.id(),
                            Map.of("kind", measure.kind().name())));
        });
        lookAgain(manager, caller, person);
    }

    /** The proposal has been sent. */
    void proposed(EntityManager manager, Caller caller, SuperviseeEntity person, MeasureEntity measure) {
        if (!measure.kind().ending()) {
            return;
        }
        MeasureSearch.openCase(manager, person.id()).ifPresent(open -> closed(manager, caller, person, open, measure));
        MeasureSearch.deferred(manager, person.id()).stream()
                .filter(deferred -> deferred.concerns(measure.event(), measure.eventOn()))
                .forEach(deferred -> closed(manager, caller, person, deferred, measure));
    }

    private void closed(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            RecommitEntity found,
            MeasureEntity measure) {
        found.proposed(measure.id());
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        "RECOMMIT_CASE_PROPOSED",
                        RecommitBook.RECORD_TYPE,
                        found.id(),
                        Map.of("kind", measure.kind().name())));
    }
}
