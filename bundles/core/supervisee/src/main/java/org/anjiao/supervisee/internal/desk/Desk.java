package org.anjiao.supervisee.internal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.completeness.FileSteps;
import org.anjiao.supervisee.internal.correction.ClassReviews;
import org.anjiao.supervisee.internal.due.Dues;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.risk.Reassessments;

/** What every service on a person's case does in the same way: who may, by which rules, on which record. */
public class Desk {
    private static final int MIN_PURPOSE = 2;

    private final Surroundings around;
    private final Levels levels;
    private final Dues dues;
    private final Flags flags;
    private final FileAccess files;
    private final List<StepFollower> followers;

    public Desk(Surroundings around) {
        this.around = around;
        levels = new Levels(around.organization());
        dues = new Dues(this);
        flags = new Flags(this);
        files = new FileAccess(around.access(), around.organization(), around.clock());
        followers = List.of(new Reassessments(this), new ClassReviews(this), new FileSteps(this));
    }

    public Surroundings around() {
        return around;
    }

    public Dues dues() {
        return dues;
    }

    public Flags flags() {
        return flags;
    }

    /** Who may do what with a person's file. */
    public FileAccess files() {
        return files;
    }

    public Instant now() {
        return around.clock().instant();
    }

    public LocalDate today() {
        return Shanghai.dayOf(now());
    }

    /** This server itself, for what follows from the clock. */
    public Caller system(String unitId) {
        return new Caller("system", "系统", unitId, Set.of(Role.SYSTEM));
    }

    /**
     * Does a step on a person's case in one transaction.
     *
     * @throws ProblemException {@code RECORD_NOT_FOUND}, and {@code NOT_PERMITTED} or {@code OUTSIDE_OWN_UNIT} unless the
     *     caller has the permission over the person's unit; {@code STALE_VERSION} if somebody changed a record meanwhile
     */
    public <T> T step(
            Caller caller,
            Permission permission,
            String superviseeId,
            BiFunction<EntityManager, SuperviseeEntity, T> step) {
        return transaction(manager -> {
            SuperviseeEntity person = person(manager, superviseeId);
            files.require(caller, permission, person);
            return step.apply(manager, person);
        });
    }

    /**
     * Does work in one transaction that somebody else may cross.
     *
     * @throws ProblemException {@code STALE_VERSION} if somebody changes the same at the same moment
     */
    public <T> T transaction(Function<EntityManager, T> work) {
        return around.jpa().txExpr(manager -> {
            try {
                T result = work.apply(manager);
                manager.flush();
                return result;
            } catch (PersistenceException e) {
                throw Collision.told(e);
            }
        });
    }

    /** A step on one record of a person's case. */
    public interface RecordStep<R, T> {
        T take(EntityManager manager, SuperviseeEntity person, R record);
    }

    /**
     * Does a step on a record of a case, as {@link #step}.
     *
     * @param superviseeId whom the record concerns
     */
    public <R, T> T onRecord(
            Caller caller,
            Permission permission,
            Class<R> type,
            String id,
            Function<R, String> superviseeId,
            RecordStep<R, T> step) {
        return around.jpa().txExpr(outer -> {
            R record = found(outer.find(type, id), id);
            return step(
                    caller,
                    permission,
                    superviseeId.apply(record),
                    (manager, person) -> step.take(manager, person, record));
        });
    }

    /**
     * The person of that identifier.
     *
     * @throws ProblemException {@code RECORD_NOT_FOUND}
     */
    public SuperviseeEntity person(EntityManager manager, String id) {
        return found(id == null ? null : manager.find(SuperviseeEntity.class, id), id);
    }

    /** The record, if there is one. */
    public <T> T found(T record, String id) {
        if (record == null) {
            throw CommonProblem.notFound(id);
        }
        return record;
    }

    /** Refuses what makes sense for persons in correction only. */
    public void requireActive(SuperviseeEntity person) {
        if (person.status() != Status.ACTIVE) {
            throw new ProblemException(
                    SuperviseeProblem.NOT_IN_CORRECTION, null, person.status().name());
        }
    }

    /** Refuses what makes no sense once a case has ended. */
    public void requireOpen(SuperviseeEntity person) {
        if (!person.status().open()) {
            throw new ProblemException(
                    SuperviseeProblem.NOT_IN_CORRECTION, null, person.status().name());
        }
    }

    /**
     * Compares what the caller has read with what is there.
     *
     * @param read null skips the comparison
     */
    public static void requireVersion(long version, Long read) {
        if (read != null && read != version) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
    }

    /**
     * A required text without the blanks round it.
     *
     * @throws ProblemException {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}
     */
    public static String text(String field, String text, int maxLength) {
        if (text == null || text.isBlank()) {
            throw CommonProblem.required(field);
        }
        return optionalText(field, text, maxLength);
    }

    /** As {@link #text}; null if there is none. */
    public static String optionalText(String field, String text, int maxLength) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > maxLength) {
            throw new ProblemException(SuperviseeProblem.TEXT_TOO_LONG, field, field, maxLength);
        }
        return text.strip();
    }

    /** A required value of another kind. */
    public static <T> T value(String field, T value) {
        if (value == null) {
            throw CommonProblem.required(field);
        }
        return value;
    }

    /** Whose rules apply to the person on that day: those of whoever managed the office then. */
    public Jurisdiction jurisdiction(SuperviseeEntity person, LocalDate day) {
        return jurisdiction(person.unitId(), day);
    }

    /** Whose rules apply in the unit; a unit that did not stand yet on that day is taken as it stands now. */
    public Jurisdiction jurisdiction(String unitId, LocalDate day) {
        Instant noon = Shanghai.startOf(day).plusSeconds(43_200);
        Instant at = noon.isBefore(now()) ? noon : now();
        List<String> authorities;
        try {
            authorities = around.organization().authorities(unitId, at);
        } catch (ProblemException notYet) {
            authorities = around.organization().authorities(unitId, now());
        }
        return Jurisdiction.of(authorities);
    }

    /** The rule for the person on the day of the event. */
    public RuleValue rule(String code, SuperviseeEntity person, LocalDate eventDay) {
        return around.policy().rule(code, jurisdiction(person, eventDay), eventDay);
    }

    /** As {@link #rule}; empty if none is in force. */
    public Optional<RuleValue> findRule(String code, SuperviseeEntity person, LocalDate eventDay) {
        return around.policy().find(code, jurisdiction(person, eventDay), eventDay);
    }

    /** When a limit for the person is over that runs from an event. */
    public Deadline deadline(String code, SuperviseeEntity person, Instant event) {
        return around.deadlines().due(rule(code, person, Shanghai.dayOf(event)), event);
    }

    /**
     * Refuses a decision by anybody but the unit of that level above the person.
     *
     * @return the deciding unit
     * @throws ProblemException {@code DECISION_LEVEL}
     */
    public Unit requireLevel(Caller caller, SuperviseeEntity person, Level level) {
        return requireLevel(caller, person.unitId(), level);
    }

    /** As the other, for what concerns a unit and nobody's case. */
    public Unit requireLevel(Caller caller, String unitId, Level level) {
        Unit deciding = levels.deciding(unitId, level, now());
        if (!deciding.id().equals(caller.unitId())) {
            throw new ProblemException(SuperviseeProblem.DECISION_LEVEL, null, level.zh(), deciding.name(), level.en());
        }
        return deciding;
    }

    /**
     * As {@link #requireLevel}, for any of the levels that a rule lists.
     *
     * @param rule lists names of {@link Level}
     */
    public void requireLevel(Caller caller, SuperviseeEntity person, RuleValue rule) {
        List<Level> levels = rule.codes().stream().map(Level::valueOf).toList();
        boolean fits = levels.stream()
                .anyMatch(level -> deciding(person.unitId(), level).id().equals(caller.unitId()));
        if (!fits) {
            requireLevel(caller, person, levels.get(levels.size() - 1));
        }
    }

    /**
     * The level that the pack names for a decision on the day of the event.
     *
     * @param specialCase null where there is none
     */
    public Decision decision(String code, String specialCase, SuperviseeEntity person, LocalDate eventDay) {
        Jurisdiction jurisdiction = jurisdiction(person, eventDay);
        RuleValue rule = Optional.ofNullable(specialCase)
                .flatMap(special -> around.policy().find(code, special, jurisdiction, eventDay))
                .orElseGet(() -> around.policy().rule(code, jurisdiction, eventDay));
        return new Decision(Level.valueOf(rule.codes().get(0)), rule.basis());
    }

    /** Who decides, and what says so. */
    public record Decision(Level level, String basis) {}

    /** The unit that decides at that level about persons of a unit. */
    public Unit deciding(String unitId, Level level) {
        return levels.deciding(unitId, level, now());
    }

    /** The lowest unit above a county within which another unit lies too. */
    public Unit above(Unit county, String otherUnit) {
        OrganizationTree tree = around.organization().tree(Axis.REPORTING, now());
        Unit unit = county;
        while (unit.reportingParent() != null && !tree.isWithin(otherUnit, unit.id())) {
            unit = around.organization().unit(unit.reportingParent(), now());
        }
        return unit;
    }

    /**
     * Refuses whoever proposed a thing to decide on it as well.
     *
     * @throws ProblemException {@code DECIDER_IS_PROPOSER}
     */
    public static void requireOther(Caller caller, String proposedBy) {
        if (caller.account().equals(proposedBy)) {
            throw new ProblemException(SuperviseeProblem.DECIDER_IS_PROPOSER, null);
        }
    }

    /** Puts a step on the audit log and on the person's time line. */
    public void record(EntityManager manager, Caller caller, SuperviseeEntity person, CaseStep step) {
        Instant now = now();
        manager.persist(new TimelineEntity(around.ids().next(), person.id(), step, caller, now));
        around.audit()
                .record(
                        caller,
                        new AuditRecord(
                                step.action(),
                                step.recordType(),
                                step.recordId(),
                                person.unitId(),
                                null,
                                step.facts()));
        followers.forEach(follower -> follower.followed(manager, person, step));
    }

    /**
     * Puts a read of what is restricted on the audit log of the person, with what it is for: so the sheet for the person
     * shows it.
     */
    public void read(
            Caller caller, SuperviseeEntity person, String action, String recordType, String recordId, String purpose) {
        around.audit()
                .record(
                        caller,
                        new AuditRecord(
                                action,
                                "supervisee",
                                person.id(),
                                person.unitId(),
                                purpose,
                                Map.of("recordType", recordType, "recordId", recordId)));
    }

    /**
     * What a read is for, without the blanks round it.
     *
     * @throws ProblemException {@code PURPOSE_REQUIRED}
     */
    public static String purpose(String purpose) {
        if (purpose == null || purpose.strip().length() < MIN_PURPOSE) {
            throw new ProblemException(CommonProblem.PURPOSE_REQUIRED, "purpose");
        }
        return purpose.strip();
    }

    /** Whether the caller is of the person's county or of the office: above them texts are read for a purpose (brief 6.3). */
    public boolean near(Caller caller, SuperviseeEntity person) {
        return caller.unitId().equals(person.unitId())
                || caller.unitId()
                        .equals(deciding(person.unitId(), Level.COUNTY).id());
    }

    /** Whether the caller keeps the person: is near and may read the file in full. Others see health masked. */
    public boolean keeps(Caller caller, SuperviseeEntity person) {
        return near(caller, person)
                && FileAccess.permits(around.access(), caller, Permission.SUPERVISEE_UNMASK, person);
    }

    /**
     * The units of a list: the one that is wished for and all below it.
     *
     * @param wished null means the caller's own
     * @return null for the province: all
     * @throws ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    public List<String> readable(Caller caller, String wished) {
        String scope = around.access().scope(caller, Permission.SUPERVISEE_READ, wished);
        OrganizationTree tree = around.organization().tree(Axis.REPORTING, now());
        return tree.root().key().equals(scope) ? null : tree.unitsBelow(scope);
    }
}
