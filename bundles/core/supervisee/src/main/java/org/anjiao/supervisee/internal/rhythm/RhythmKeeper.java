package org.anjiao.supervisee.internal.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.education.EducationSearch;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that everybody in correction has the obligations of the regimes open, however the person came to the registry,
 * and that nobody else has. The first limit runs from registration. Where that would have passed already, as for persons who
 * were in correction before their regimes were kept here, it runs from today: what was done before is not on record.
 */
public class RhythmKeeper {
    private static final int BATCH = 500;
    private static final List<DueKind> EVERYBODY = List.of(DueKind.REPORT, DueKind.VISIT, DueKind.VERIFICATION);
    private static final List<DueKind> TEMPORARY_SERVICE = List.of(DueKind.HEALTH_REPORT, DueKind.MEDICAL_REVIEW);
    private static final String IN_CORRECTION = " from SuperviseeEntity p where p.status ="
            + " org.anjiao.supervisee.Status.ACTIVE and p.registeredOn is not null and p.id > :after";
    private static final String WITHOUT =
            " and not exists (select d.id from DueEntity d where d.recordId = p.id and" + " d.kind = :kind and ";
    private static final String ENDED =
            "select distinct p.id from SuperviseeEntity p, DueEntity d where d.recordId = p.id"
                    + " and d.kind in :kinds and d.state ="
                    + " org.anjiao.supervisee.due.DueState.OPEN and p.status <> org.anjiao.supervisee.Status.ACTIVE";

    private final Logger log = LoggerFactory.getLogger(RhythmKeeper.class);
    private final Desk desk;
    private final Rhythms rhythms;

    public RhythmKeeper(Desk desk, Rhythms rhythms) {
        this.desk = desk;
        this.rhythms = rhythms;
    }

    /** One look at the registry; each person stands or falls alone. */
    public void look() {
        for (DueKind kind : EVERYBODY) {
            each(kind, "", this::beginFirst);
        }
        for (DueKind kind : TEMPORARY_SERVICE) {
            each(kind, " and p.category = :category", this::beginFirst);
        }
        for (SessionKind kind : SessionKind.values()) {
            lookAtMonth(kind);
        }
        ended().forEach(this::cancel);
    }

    /** What is kept here, and nothing else that may be open for the same record. */
    private static Set<DueKind> kept() {
        EnumSet<DueKind> kinds = EnumSet.copyOf(EVERYBODY);
        kinds.addAll(TEMPORARY_SERVICE);
        for (SessionKind kind : SessionKind.values()) {
            kinds.add(kind.due());
        }
        return kinds;
    }

    private void cancel(String id) {
        desk.around().jpa().tx(manager -> kept().forEach(kind -> desk.dues().cancel(manager, kind, id)));
    }

    private interface Begin {
        void begin(EntityManager manager, DueKind kind, SuperviseeEntity person);
    }

    private void each(DueKind kind, String which, Begin begin) {
        String text = "select p.id" + IN_CORRECTION + which + WITHOUT
                + "d.state = org.anjiao.supervisee.due.DueState.OPEN) order by p.id";
        String after = "";
        List<String> ids = missing(text, kind, after, List.of());
        while (!ids.isEmpty()) {
            ids.forEach(id -> one(kind, id, begin));
            after = ids.get(ids.size() - 1);
            ids = missing(text, kind, after, List.of());
        }
    }

    /** Hours of a month are asked of once, so that what is fulfilled or passed is not opened again. */
    private void lookAtMonth(SessionKind hours) {
        DueKind kind = hours.due();
        String which =
                IN_CORRECTION + " and p.registeredOn <= :first and p.termTo >= :last" + WITHOUT + "d.lastDay = :last)";
        List<String> units = missing("select distinct p.unitId" + which, kind, "", List.of()).stream()
                .filter(unit -> hours(kind, unit))
                .toList();
        if (units.isEmpty()) {
            return;
        }
        String text = "select p.id" + which + " and p.unitId in :units order by p.id";
        List<String> ids = missing(text, kind, "", units);
        while (!ids.isEmpty()) {
            ids.forEach(id -> one(kind, id, (manager, due, person) -> beginMonth(manager, hours, person)));
            ids = missing(text, kind, ids.get(ids.size() - 1), units);
        }
    }

    private boolean hours(DueKind kind, String unitId) {
        LocalDate first = month().atDay(1);
        return desk.around()
                .policy()
                .find(kind.ruleCode(), desk.jurisdiction(unitId, first), first)
                .isPresent();
    }

    private YearMonth month() {
        return YearMonth.from(desk.today());
    }

    private List<String> missing(String text, DueKind kind, String after, List<String> units) {
        return desk.around().jpa().txExpr(manager -> {
            TypedQuery<String> query = manager.createQuery(text, String.class)
                    .setParameter("after", after)
                    .setParameter("kind", kind);
            if (text.contains(":category")) {
                query.setParameter("category", Category.TEMPORARY_SERVICE);
            }
            if (text.contains(":first")) {
                query.setParameter("first", month().atDay(1)).setParameter("last", month().atEndOfMonth());
            }
            if (!units.isEmpty()) {
                query.setParameter("units", units);
            }
            return text.startsWith("select distinct")
                    ? query.getResultList()
                    : query.setMaxResults(BATCH).getResultList();
        });
    }

    private List<String> ended() {
        return desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(ENDED, String.class)
                        .setParameter("kinds", kept())
                        .setMaxResults(BATCH)
                        .getResultList());
    }

    private void one(DueKind kind, String id, Begin begin) {
        try {
            desk.around().jpa().tx(manager -> {
                SuperviseeEntity person = desk.person(manager, id);
                rhythms.lock(manager, person);
                if (person.status() == Status.ACTIVE
                        && rhythms.open(manager, kind, id).isEmpty()) {
                    begin.begin(manager, kind, person);
                }
            });
        } catch (RuntimeException e) {
            log.error("The obligation {} of person {} could not be opened", kind, id, e);
        }
    }

    private void beginFirst(EntityManager manager, DueKind kind, SuperviseeEntity person) {
        Instant registered = Shanghai.startOf(person.registeredOn());
        boolean running = rhythms.limit(manager, kind, person, person.registeredOn())
                .map(limit -> !desk.around().deadlines().due(limit, registered).passed(desk.now()))
                .orElse(false);
        rhythms.begin(manager, kind, person, running ? registered : Shanghai.startOf(desk.today()));
    }

    private void beginMonth(EntityManager manager, SessionKind hours, SuperviseeEntity person) {
        if (EducationSearch.exempt(manager, person.id(), hours, month())) {
            return;
        }
        LocalDate first = month().atDay(1);
        LocalDate last = month().atEndOfMonth();
        RuleValue rule = desk.rule(hours.hoursRule(), person, first);
        rhythms.begin(
                manager,
                hours.due(),
                person,
                Shanghai.startOf(first),
                new Deadline(last, Shanghai.endOf(last), false, rule));
    }
}
