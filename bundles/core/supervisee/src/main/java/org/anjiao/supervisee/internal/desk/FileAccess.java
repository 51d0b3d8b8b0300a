package org.anjiao.supervisee.internal.desk;

import java.util.EnumSet;
import java.util.Set;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/**
 * Who may do what with a person's file, by the one place that decides. A minor's file is read more strictly (Law art. 54):
 * in full only by those who keep the person, and once the case has ended it is sealed.
 */
public final class FileAccess {
    private static final Set<Permission> READS =
            EnumSet.of(Permission.SUPERVISEE_READ, Permission.SUPERVISEE_UNMASK, Permission.PSYCHOLOGY_READ);

    private FileAccess() {}

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
     * Lets the step pass or refuses it.
     *
     * @throws ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    public static void require(AccessControl access, Caller caller, Permission permission, SuperviseeEntity person) {
        access.require(caller, permission, person.unitId());
        if (person.minorRegime() && permission == Permission.SUPERVISEE_UNMASK) {
            access.require(caller, Permission.MINOR_READ, person.unitId());
        }
        if (person.sealed() && READS.contains(permission)) {
            access.require(caller, Permission.SEALED_READ, person.unitId());
        }
    }
}
