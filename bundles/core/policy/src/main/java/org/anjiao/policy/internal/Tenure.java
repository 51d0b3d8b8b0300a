package org.anjiao.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.anjiao.policy.spi.Validity;

/**
 * Which version of one pack decides on which day: of those that cover the day, the one that begins last, and of several
 * that begin on one day the one with the highest number. So a published version takes over from its first day on, and
 * what happened before stays with the earlier one.
 */
final class Tenure {
    private static final Comparator<HeldPack> PRECEDENCE = Comparator.<HeldPack, LocalDate>comparing(
                    held -> held.pack().validity().from())
            .thenComparing(held -> held.pack().identity().version(), PackVersion.ORDER);

    private final List<HeldPack> versions;

    /** @param versions of one pack; those that were refused do not count */
    Tenure(List<HeldPack> versions) {
        this.versions = List.copyOf(versions);
    }

    Optional<HeldPack> on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.pack().validity().covers(day))
                .max(PRECEDENCE);
    }

    /** The periods in which that version decides; empty if later ones have taken all of its days. */
    List<Validity> of(HeldPack version) {
        List<Validity> periods = new ArrayList<>();
        List<LocalDate> turns = List.copyOf(turns());
        for (int i = 0; i < turns.size(); i++) {
            if (on(turns.get(i)).filter(deciding -> deciding == version).isPresent()) {
                LocalDate next = i + 1 < turns.size() ? turns.get(i + 1).minusDays(1) : null;
                periods.add(new Validity(turns.get(i), next));
            }
        }
        return periods;
    }

    /** Days on which another version may begin to decide. */
    private TreeSet<LocalDate> turns() {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (HeldPack version : versions) {
            turns.add(version.pack().validity().from());
            if (version.pack().validity().to() != null) {
                turns.add(version.pack().validity().to().plusDays(1));
            }
        }
        return turns;
    }
}
