package org.anjiao.supervisee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What other domains ask of the registry for their own records. They check the caller's right to those themselves; whether
 * the caller may learn anything about the person is asked here ({@link #hidden}, {@link #requireKnown}). Nothing sensitive
 * is given.
 */
@ProviderType
public interface SuperviseeDirectory {
    Optional<SuperviseeLabel> label(String id);

    /** Labels by identifier; unknown ones are left out. */
    Map<String, SuperviseeLabel> labels(Collection<String> ids);

    /**
     * Whether the caller has that right over the unit that keeps the person now. What belongs to a person is open to the
     * unit that had it in hand, and to whoever keeps the person since.
     *
     * @param superviseeId null, or of somebody unknown: false
     */
    default boolean keeps(AccessControl access, Caller caller, Permission permission, String superviseeId) {
        return superviseeId != null
                && label(superviseeId)
                        .filter(person -> access.permits(caller, permission, person.unitId()))
                        .isPresent();
    }

    /**
     * Of whom the caller may learn nothing: the persons of sensitive cases that the caller does not need to know.
     * There are few. Whatever lists records on persons leaves theirs out in its query, so that pages and the counts beside
     * them agree. Figures of units, from which nobody can be told, count everybody.
     */
    Set<String> hidden(Caller caller);

    /**
     * Lets a read or a step on a record that concerns a person pass, or refuses it as the person's file would, with the
     * refusal on the audit record. Comes beside the right to the record itself, and refuses just those whose lists leave
     * the person out.
     *
     * @param superviseeId null, or of somebody unknown: passes
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    void requireKnown(Caller caller, String superviseeId);

    /**
     * Passes every person in correction to the consumer, one after the other in order of identifiers: status
     * {@link Status#ACTIVE} and registered on or before that day. A person whose term is over but who has not been
     * released is included, so that nobody is silently missed. Runs in the caller's transaction if there is one, and does
     * not hold the population in memory.
     *
     * @param unitIds the offices whose persons are wanted; null means all
     */
    void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer);
}
