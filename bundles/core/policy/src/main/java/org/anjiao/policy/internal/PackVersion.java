package org.anjiao.policy.internal;

import java.util.Arrays;
import java.util.Comparator;

/** Orders versions such as {@code 1.9.0} and {@code 1.10.0}; a part that is no number counts as 0. */
final class PackVersion {
    static final Comparator<String> ORDER =
            Comparator.comparing(PackVersion::parts, Arrays::compare).thenComparing(Comparator.naturalOrder());

    private PackVersion() {}

    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(part -> part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0)
                .toArray();
    }
}
