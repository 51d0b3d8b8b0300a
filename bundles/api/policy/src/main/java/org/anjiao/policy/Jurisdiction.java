package org.anjiao.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose rules apply at a place: codes from the nation to the most special authority. A rule of a later code overlays the
 * same rule of an earlier one.
 *
 * @param codes {@code CN} first, then codes of divisions (GB/T 2260), or of units that have no division of their own
 */
public record Jurisdiction(List<String> codes) {
    /** Code of the national level. */
    public static final String NATION = "CN";

    public Jurisdiction {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || !codes.get(0).equals(NATION)) {
            throw new IllegalArgumentException("A jurisdiction starts with CN: " + codes);
        }
    }

    /** National rules only. */
    public static Jurisdiction national() {
        return new Jurisdiction(List.of(NATION));
    }

    /**
     * The nation and, below it, those who manage a place. They are named by whoever knows the organisation: not the prefixes
     * of a division's code, in which 韩城 (610581) lies in 渭南 (6105), whose rules do not bind it.
     *
     * @param authorities the province first; empty means the nation
     */
    public static Jurisdiction of(List<String> authorities) {
        List<String> codes = new ArrayList<>(List.of(NATION));
        codes.addAll(authorities);
        return new Jurisdiction(codes);
    }
}
