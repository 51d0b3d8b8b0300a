package org.anjiao.supervisee.internal.desk;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.anjiao.organization.Organization;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.sensitive.SensitiveState;

/**
 * Who may do what with a person's file, by the one place that decides. A minor's file is read more strictly (Law art. 54):
 * in full only by those who keep the person, and once the case has ended it is sealed. A sensitive case is open to those
 * who need to know it only, whatever they want to do.
 */
public final class FileAccess {
    private static final Set<Permission> READS = EnumSet.of(
            Permission.SUPERVISEE_READ,
            Permission.SUPERVISEE_UNMASK,
            Permission.PSYCHOLOGY_READ,
            Permission.TRACK_READ);

    private static final List<SensitiveState> HOLDING =
            Stream.of(SensitiveState.values()).filter(SensitiveState::holds).toList();

    private final AccessControl access;
    private final Levels levels;
    private final Clock clock;

    public FileAccess(AccessControl access, Organization organization, Clock clock) {
        this.access = access;
        this.clock = clock;
        levels = new Levels(organization);
    }

    /** Whether {@link #require} would let the step pass; leaves no record. */
    static boolean permits(AccessControl access, Caller caller, Permission permission, SuperviseeEntity person) {
        String unit = person.unitId();
        return access.permits(caller, permission, unit)
                && (permission != Permission.SUPERVISEE_UNMASK
                        || !person.minorRegime()
                        || access.permits(caller, Permission.MINOR_READ, unit))
                && (!READS.contains(permission)
                        || !person.sealed()
                        || access.permits(caller, Permission.SEALED_READ, unit));
    }

    /**
     * Lets the step pass or refuses it; a refusal is put on the audit record.
     *
     * @throws ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    public void require(Caller caller, Permission permission, SuperviseeEntity person) {
        access.require(caller, permission, person.unitId());
        if (person.minorRegime() && permission == Permission.SUPERVISEE_UNMASK) {
            access.require(caller, Permission.MINOR_READ, person.unitId());
        }
        if (person.sealed() && READS.contains(permission)) {
            access.require(caller, Permission.SEALED_READ, person.unitId());
        }
        requireKnown(caller, person, person.unitId());
    }

    /**
     * Refuses whoever does not need to know a sensitive case; lets an ordinary one pass.
     *
     * @param unitId whose matter the step is: as a rule the office that keeps the person
     * @throws ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    public void requireKnown(Caller caller, SuperviseeEntity person, String unitId) {
        if (!knows(caller, person, unitId)) {
            access.require(caller, Permission.SENSITIVE_READ, unitId);
        }
    }

    /**
     * Refuses whoever {@link #hidden} leaves the person out for: what other domains have on a person is shown to nobody who
     * may not see the person's file.
     *
     * @throws ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    public void requireShown(Caller caller, SuperviseeEntity person) {
        if (person.sensitiveLevel() != null) {
            access.require(caller, Permission.SUPERVISEE_READ, person.unitId());
            requireKnown(caller, person, person.unitId());
        }
    }

    /** Whether the caller may take the step on that case; leaves no record. */
    public boolean permits(Caller caller, Permission permission, SuperviseeEntity person) {
        return access.permits(caller, permission, person.unitId()) && knows(caller, person, person.unitId());
    }

    /** Whether {@link #requireKnown} would let pass; leaves no record. */
    public boolean knows(Caller caller, SuperviseeEntity person, String unitId) {
        return person.sensitiveLevel() == null
                || person.sensitiveReaders().contains(caller.account())
                || reportedTo(caller, person.unitId(), person.sensitiveLevel())
                || access.permits(caller, Permission.SENSITIVE_READ, unitId);
    }

    /** A case that is reported to the province passes through the city. */
    private boolean reportedTo(Caller caller, String unitId, Level level) {
        return caller.unitId().equals(above(unitId, Level.CITY))
                || level == Level.PROVINCE && caller.unitId().equals(above(unitId, level));
    }

    private String above(String unitId, Level level) {
        return levels.deciding(unitId, level, clock.instant()).id();
    }

    /**
     * The persons of whom lists show to the caller nothing, or no more than the number. The markers are asked first: they are
     * few, while Derby walks through all persons to see who is marked.
     */
    public Set<String> hidden(EntityManager manager, Caller caller) {
        List<String> marked = manager.createQuery(
                        "select m.superviseeId from SensitiveEntity m where m.state in :holding", String.class)
                .setParameter("holding", HOLDING)
                .getResultList();
        Set<String> hidden = new HashSet<>();
        if (marked.isEmpty()) {
            return hidden;
        }
        manager.createQuery(
                        "select distinct p from SuperviseeEntity p left join fetch p.sensitiveReaders where p.id in :marked",
                        SuperviseeEntity.class)
                .setParameter("marked", marked)
                .getResultStream()
                .filter(person -> !permits(caller, Permission.SUPERVISEE_READ, person))
                .forEach(person -> hidden.add(person.id()));
        return hidden;
    }
}
