package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.internal.absence.AbsenceEntity;
import org.anjiao.supervisee.internal.absence.AbsenceLaw;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.entry.ReferralEntity;
import org.anjiao.supervisee.internal.entry.ReferralSearch;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.Suggestion;

/** Gathers what is on record of a person and asks the pack of the event. */
final class Judge {
    private static final int MAX_CODE = 40;

    private final Desk desk;

    Judge(Desk desk) {
        this.desk = desk;
    }

    /**
     * Judges conduct.
     *
     * @throws ProblemException {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}, {@code MEASURE_EVENT_DAY}, {@code
     *     MEASURE_EVENT}, {@code MEASURE_NO_PROHIBITION}, {@code MEASURE_REPORT_IN_TIME}, {@code RECORD_NOT_FOUND} and {@code MEASURE_ABSENCE_OTHER} of the absence
     */
    Judged judge(EntityManager manager, SuperviseeEntity person, Conduct told) {
        String event = Desk.text("event", told.event(), MAX_CODE);
        if (event.equals(Conduct.ABSENCE)) {
            String id = Desk.text("absenceId", told.absenceId(), 36);
            return absence(manager, person, desk.found(manager.find(AbsenceEntity.class, id), id));
        }
        if (event.equals(Conduct.LATE_REPORT)) {
            return lateReport(manager, person)
                    .orElseThrow(() -> new ProblemException(MeasureProblem.MEASURE_REPORT_IN_TIME, "event"));
        }
        LocalDate on = Desk.value("on", told.on());
        LocalDate earliest = person.registeredOn() == null ? person.termFrom() : person.registeredOn();
        if (on.isBefore(earliest) || on.isAfter(desk.today())) {
            throw new ProblemException(MeasureProblem.MEASURE_EVENT_DAY, "on", earliest, desk.today());
        }
        if (!law(person, on).knows(event, person.category(), on)) {
            throw new ProblemException(MeasureProblem.MEASURE_EVENT, "event", event);
        }
        MeasureCheck.requireProhibition(manager, person, "event", event, on);
        return judged(manager, person, new Conduct(person.id(), event, on, null, told.conditions()), on, false);
    }

    /** Judges an absence by its length until it ended, or until today. */
    Judged absence(EntityManager manager, SuperviseeEntity person, AbsenceEntity absence) {
        if (!absence.superviseeId().equals(person.id())) {
            throw new ProblemException(MeasureProblem.MEASURE_ABSENCE_OTHER, "absenceId");
        }
        Conduct conduct = new Conduct(person.id(), Conduct.ABSENCE, absence.lastContactOn(), absence.id(), null);
        return judged(manager, person, conduct, absence.until(desk.today()), absence.wasOutOfSupervision());
    }

    /**
     * Judges how late the person reported in, or is by today.
     *
     * @return empty if in time, if nobody was referred, or if organs hand the person over
     */
    Optional<Judged> lateReport(EntityManager manager, SuperviseeEntity person) {
        if (person.category() == Category.TEMPORARY_SERVICE) {
            return Optional.empty();
        }
        return ReferralSearch.latest(manager, person.id())
                .filter(referral -> came(referral).isAfter(referral.lastDay()))
                .map(referral -> judged(
                        manager,
                        person,
                        new Conduct(person.id(), Conduct.LATE_REPORT, referral.lastDay(), null, null),
                        came(referral),
                        false));
    }

    private LocalDate came(ReferralEntity referral) {
        return referral.reportedOn() == null ? desk.today() : referral.reportedOn();
    }

    private Judged judged(
            EntityManager manager,
            SuperviseeEntity person,
            Conduct conduct,
            LocalDate until,
            boolean outOfSupervision) {
        LocalDate on = conduct.on();
        Facts facts = facts(manager, person, conduct.event(), on, until, outOfSupervision);
        PolicyBook policy = desk.around().policy();
        Deadlines deadlines = desk.around().deadlines();
        Jurisdiction jurisdiction = desk.jurisdiction(person, on);
        MeasureLaw law = law(person, on);
        Optional<Suggestion> suggestion = merit(person, conduct)
                ? law.reward(conduct.event(), on, person.registeredOn(), conduct.conditions())
                : new SuggestionLaw(policy, deadlines, jurisdiction).suggest(facts);
        int days = facts.absence()
                ? new AbsenceLaw(policy, deadlines, jurisdiction)
                        .days(on, until)
                        .days()
                : 0;
        return new Judged(
                conduct,
                facts,
                law,
                new Judgement(
                        on,
                        days,
                        facts.admonitions(),
                        facts.warnings(),
                        facts.policePenalty(),
                        suggestion.orElse(null),
                        law.lawful(person.category(), on)));
    }

    private static Facts facts(
            EntityManager manager,
            SuperviseeEntity person,
            String event,
            LocalDate on,
            LocalDate until,
            boolean outOfSupervision) {
        return new Facts(
                person.category(),
                event,
                on,
                until,
                MeasureSearch.inForce(manager, person.id(), MeasureKind.ADMONITION, on),
                MeasureSearch.inForce(manager, person.id(), MeasureKind.WARNING, on),
                MeasureSearch.policePenalty(manager, person.id(), on),
                outOfSupervision);
    }

    /**
     * Refuses a proposal whose basis has fallen away since it was made: what went before and was counted has been taken back.
     *
     * @throws ProblemException {@code MEASURE_GROUND_NOT_MET}
     */
    void requireStillMet(EntityManager manager, SuperviseeEntity person, MeasureEntity measure) {
        Facts facts = facts(
                manager,
                person,
                measure.event(),
                measure.eventOn(),
                measure.until(),
                measure.absenceId() != null
                        && manager.find(AbsenceEntity.class, measure.absenceId())
                                .wasOutOfSupervision());
        if (!law(person, measure.eventOn()).met(measure.kind(), measure.groundCode(), facts)) {
            throw new ProblemException(
                    MeasureProblem.MEASURE_GROUND_NOT_MET, null, measure.groundInWords(), measure.basis());
        }
    }

    private MeasureLaw law(SuperviseeEntity person, LocalDate on) {
        return new MeasureLaw(desk.around().policy(), desk.around().deadlines(), desk.jurisdiction(person, on));
    }

    private boolean merit(SuperviseeEntity person, Conduct conduct) {
        return conduct.event().equals(Conduct.GOOD_CONDUCT)
                || desk.findRule(RuleCodes.COMMUTATION_GROUNDS, person, conduct.on())
                        .filter(grounds -> grounds.lists(conduct.event()))
                        .isPresent();
    }
}
