package org.anjiao.supervisee.internal.sensitive;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.DecidedPart;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCases;
import org.anjiao.supervisee.sensitive.SensitiveProblem;
import org.anjiao.supervisee.sensitive.SensitiveState;

/** The sensitive cases. */
public class SensitiveBook implements SensitiveCases {
    static final String RECORD_TYPE = "sensitive-case";
    private static final int MAX_TEXT = 500;
    private static final int MAX_READERS = 20;

    private final Desk desk;

    public SensitiveBook(Desk desk) {
        this.desk = desk;
    }

    @Override
    public SensitiveCase propose(Caller caller, NewSensitiveCase proposal) {
        String reason = Desk.text("reason", proposal.reason(), MAX_TEXT);
        String personId = Desk.text("superviseeId", proposal.superviseeId(), 36);
        return desk.step(caller, Permission.CASE_PROPOSE, personId, (manager, person) -> {
            alone(manager, caller, person);
            List<String> readers = readers(person, proposal.readers());
            boolean open = markers(manager, person.id()).stream()
                    .map(SensitiveEntity::state)
                    .anyMatch(state -> state.holds() || state.undecided());
            if (open) {
                throw new ProblemException(SensitiveProblem.SENSITIVE_ALREADY, null);
            }
            SensitiveEntity marker = new SensitiveEntity(
                    desk.around().ids().next(), person, readers, new DecidedPart(reason, caller, desk.now()));
            manager.persist(marker);
            return recorded(manager, caller, person, marker, "SENSITIVE_PROPOSED");
        });
    }

    @Override
    public SensitiveCase proposeLifting(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return onMarker(caller, Permission.CASE_PROPOSE, id, version, (manager, person, marker) -> {
            marker.proposeLifting(new DecidedPart(why, caller, desk.now()));
            return recorded(manager, caller, person, marker, "SENSITIVE_LIFT_PROPOSED");
        });
    }

    @Override
    public SensitiveCase decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        return onMarker(caller, Permission.KEY_PERSON_DECIDE, id, version, (manager, person, marker) -> {
            marker.requireUndecided();
            Desk.requireOther(caller, marker.proposedBy());
            if (marker.state() == SensitiveState.LIFT_PROPOSED) {
                return lifted(manager, caller, person, marker, granted, why);
            }
            return marked(manager, caller, person, marker, granted, why);
        });
    }

    private SensitiveCase marked(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            SensitiveEntity marker,
            boolean granted,
            String why) {
        Desk.Decision report = desk.decision(RuleCodes.SENSITIVE_REPORT_LEVEL, null, person, desk.today());
        marker.marked(caller, granted, why, report, desk.now());
        if (granted) {
            person.restrictTo(marker.readers(), report.level());
            desk.flags().raise(manager, person.id(), Flag.SENSITIVE, marker.id());
        }
        return recorded(manager, caller, person, marker, granted ? "SENSITIVE_MARKED" : "SENSITIVE_REFUSED");
    }

    private SensitiveCase lifted(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            SensitiveEntity marker,
            boolean granted,
            String why) {
        marker.lifted(caller, granted, why, desk.now());
        if (granted) {
            person.openAgain();
            desk.flags().lower(manager, person.id(), Flag.SENSITIVE, marker.id());
        }
        return recorded(manager, caller, person, marker, granted ? "SENSITIVE_LIFTED" : "SENSITIVE_LIFT_REFUSED");
    }

    @Override
    public SensitiveCase nameReaders(Caller caller, String id, Long version, List<String> asked) {
        return onMarker(caller, Permission.KEY_PERSON_DECIDE, id, version, (manager, person, marker) -> {
            marker.requireHolds();
            marker.name(readers(person, asked));
            person.restrictTo(marker.readers(), person.sensitiveLevel());
            return recorded(manager, caller, person, marker, "SENSITIVE_READERS_NAMED");
        });
    }

    @Override
    public List<SensitiveCase> of(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> markers(manager, person.id()).stream()
                        .map(SensitiveEntity::view)
                        .toList());
    }

    private SensitiveCase onMarker(
            Caller caller,
            Permission permission,
            String id,
            Long version,
            Desk.RecordStep<SensitiveEntity, SensitiveCase> step) {
        return desk.onRecord(
                caller,
                permission,
                SensitiveEntity.class,
                id,
                SensitiveEntity::superviseeId,
                (manager, person, marker) -> {
                    alone(manager, caller, person);
                    Desk.requireVersion(marker.version(), version);
                    return step.take(manager, person, marker);
                });
    }

    /** It is the county's matter; two steps on one person at the same moment must not both pass. */
    private void alone(EntityManager manager, Caller caller, SuperviseeEntity person) {
        desk.requireLevel(caller, person, Level.COUNTY);
        manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private List<String> readers(SuperviseeEntity person, List<String> asked) {
        List<String> accounts = asked == null
                ? List.of()
                : asked.stream().map(String::strip).distinct().toList();
        if (accounts.size() > MAX_READERS) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "readers", "readers", "≤ " + MAX_READERS);
        }
        for (String account : accounts) {
            boolean reads = desk.around()
                    .accounts()
                    .find(account)
                    .filter(found -> desk.around().access().permits(found, Permission.SUPERVISEE_READ, person.unitId()))
                    .isPresent();
            if (!reads) {
                throw new ProblemException(SensitiveProblem.SENSITIVE_READER, "readers", account);
            }
        }
        return accounts;
    }

    private static List<SensitiveEntity> markers(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select m from SensitiveEntity m where m.superviseeId = :person order by m.id desc",
                        SensitiveEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private SensitiveCase recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, SensitiveEntity marker, String action) {
        manager.flush();
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, marker.id(), Map.of()));
        return marker.view();
    }
}
