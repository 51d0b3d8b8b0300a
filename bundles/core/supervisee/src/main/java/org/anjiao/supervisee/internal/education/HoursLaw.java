package org.anjiao.supervisee.internal.education;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.education.HoursOfMonth;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** A month's hours by the rule in force on its first day; of a month that is not whole nothing is required. */
final class HoursLaw {
    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);

    private final Desk desk;

    HoursLaw(Desk desk) {
        this.desk = desk;
    }

    HoursOfMonth of(EntityManager manager, SuperviseeEntity person, SessionKind kind, YearMonth month) {
        return of(manager, List.of(person), kind, month).get(0);
    }

    /** Of many at once: their minutes and their exemptions are read by one query each. */
    List<HoursOfMonth> of(EntityManager manager, List<SuperviseeEntity> persons, SessionKind kind, YearMonth month) {
        if (persons.isEmpty()) {
            return List.of();
        }
        List<String> ids = persons.stream().map(SuperviseeEntity::id).toList();
        Map<String, Integer> credited = EducationSearch.minutes(manager, ids, kind, month);
        Set<String> exempt = EducationSearch.exempt(manager, ids, kind, month);
        return persons.stream()
                .map(person ->
                        of(person, kind, month, credited.getOrDefault(person.id(), 0), exempt.contains(person.id())))
                .toList();
    }

    private HoursOfMonth of(SuperviseeEntity person, SessionKind kind, YearMonth month, int credited, boolean exempt) {
        Optional<RuleValue> rule = desk.findRule(kind.hoursRule(), person, month.atDay(1));
        Integer required = rule.filter(hours -> !exempt && whole(person, month))
                .map(hours -> hours.number().multiply(MINUTES_OF_HOUR).intValueExact())
                .orElse(null);
        return new HoursOfMonth(
                person.id(),
                month,
                kind,
                required,
                credited,
                exempt,
                rule.map(RuleValue::basis).orElse(null));
    }

    private static boolean whole(SuperviseeEntity person, YearMonth month) {
        LocalDate registered = person.registeredOn();
        return registered != null
                && !registered.isAfter(month.atDay(1))
                && !person.termTo().isBefore(month.atEndOfMonth());
    }

    /** Fulfils the month's obligation once nothing is missing, or drops it once nothing is required. */
    void settle(EntityManager manager, SuperviseeEntity person, SessionKind kind, YearMonth month) {
        if (!YearMonth.from(desk.today()).equals(month)) {
            return;
        }
        HoursOfMonth hours = of(manager, person, kind, month);
        if (hours.requiredMinutes() == null) {
            desk.dues().cancel(manager, kind.due(), person.id());
        } else if (hours.missingMinutes() == 0) {
            desk.dues().done(manager, kind.due(), person.id(), desk.now());
        }
    }
}
