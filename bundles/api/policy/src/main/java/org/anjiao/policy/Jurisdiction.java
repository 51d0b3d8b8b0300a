package org.anjiao.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose rules apply at a place: codes from the nation to the most special authority. A rule of a later code overlays the
 * same rule of an earlier one.
 *
 * @param codes {@code CN} first
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
     * The nation, province, city and county of a division by its GB/T 2260 code.
     *
     * @param code 2, 4 or 6 digits, longer statistical codes are cut to the county; null or another code means the nation
     */
    public static Jurisdiction ofDivision(String code) {
        List<String> codes = new ArrayList<>(List.of(NATION));
        if (code != null && code.matches("\\d{2,}")) {
            for (int length = 2; length <= Math.min(6, code.length()); length += 2) {
                codes.add(code.substring(0, length));
            }
        }
        return new Jurisdiction(codes);
    }
}
