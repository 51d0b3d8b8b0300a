package org.anjiao.supervisee.internal.positioning;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.EmDuty;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who must be positioned without a ground of its own: the task of fitting a device is opened while a rule demands it
 * and nobody has ordered it, and dropped when the rule ceases, as it did with the Law of 2020.
 */
public class EmDuties {
    private static final String RECORD_TYPE = "supervisee";

    private final Logger log = LoggerFactory.getLogger(EmDuties.class);
    private final Desk desk;

    public EmDuties(Desk desk) {
        this.desk = desk;
    }

    static EmOrderLaw law(Desk desk, String unitId) {
        return new EmOrderLaw(
                desk.around().policy(),
                desk.around().deadlines(),
                desk.jurisdiction(unitId, desk.today()),
                desk.today());
    }

    /** Judges a person by the rules of today and sees to the task. */
    EmDuty assess(EntityManager manager, Caller caller, SuperviseeEntity person) {
        Optional<RuleValue> rule = person.status() == Status.ACTIVE && person.keyPerson()
                ? law(desk, person.unitId()).mandatory()
                : Optional.empty();
        boolean ordered =
                !EmOrderSearch.current(manager, person.id(), desk.now()).isEmpty();
        Optional<Due> task = desk.dues().find(manager, DueKind.EM_FIT, person.id());
        if (rule.isEmpty()) {
            desk.dues().cancel(manager, DueKind.EM_FIT, person.id());
            task = Optional.empty();
        } else if (!ordered && task.isEmpty()) {
            open(manager, caller, person, rule.get());
            task = desk.dues().find(manager, DueKind.EM_FIT, person.id());
        }
        return new EmDuty(
                rule.isPresent(),
                ordered,
                task.map(Due::lastDay).orElse(null),
                rule.map(RuleValue::basis).orElse(null));
    }

    private void open(EntityManager manager, Caller caller, SuperviseeEntity person, RuleValue rule) {
        // Two who look at the same moment must not both open it: each moves the person's version.
        manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        desk.dues().open(manager, DueKind.EM_FIT, person, RECORD_TYPE, person.id(), desk.now());
        desk.record(
                manager,
                caller,
                person,
                new CaseStep("EM_FIT_REQUIRED", RECORD_TYPE, person.id(), Map.of("basis", rule.basis())));
    }

    /** Sees to everybody's task; each in a transaction of its own, so that one that fails leaves the others alone. */
    public void sweep() {
        for (String id : desk.around().jpa().txExpr(this::concerned)) {
            try {
                desk.around().jpa().tx(manager -> {
                    SuperviseeEntity person = desk.person(manager, id);
                    assess(manager, desk.system(person.unitId()), person);
                });
            } catch (RuntimeException e) {
                log.error("Whether person {} must be positioned could not be judged", id, e);
            }
        }
    }

    /** Who has such a task, and who may need one: key persons where a rule demands it. */
    private Set<String> concerned(EntityManager manager) {
        Set<String> concerned = new LinkedHashSet<>(manager.createQuery(
                        "select d.superviseeId from DueEntity d where d.kind = :kind and d.state ="
                                + " org.anjiao.supervisee.due.DueState.OPEN",
                        String.class)
                .setParameter("kind", DueKind.EM_FIT)
                .getResultList());
        Map<String, Boolean> demanded = new HashMap<>();
        List<Object[]> keyPersons = manager.createQuery(
                        "select s.id, s.unitId from SuperviseeEntity s where s.keyPerson = :key and s.status = :active",
                        Object[].class)
                .setParameter("key", true)
                .setParameter("active", Status.ACTIVE)
                .getResultList();
        keyPersons.stream()
                .filter(person -> demanded.computeIfAbsent((String) person[1], this::demanded))
                .forEach(person -> concerned.add((String) person[0]));
        return concerned;
    }

    private boolean demanded(String unitId) {
        return law(desk, unitId).mandatory().isPresent();
    }
}
