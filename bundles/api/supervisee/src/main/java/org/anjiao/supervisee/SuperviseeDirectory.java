package org.anjiao.supervisee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What other domains ask of the registry for their own records. They have checked the caller's rights on those, so no
 * caller is named here; nothing sensitive is given.
 */
@ProviderType
public interface SuperviseeDirectory {
    Optional<SuperviseeLabel> label(String id);

    /** Labels by identifier; unknown ones are left out. */
    Map<String, SuperviseeLabel> labels(Collection<String> ids);

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
