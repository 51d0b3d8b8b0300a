package org.anjiao.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * A pack as the server sees it.
 *
 * @param jurisdiction one code of {@link Jurisdiction}
 * @param validTo last day, inclusive; null while open
 * @param findings why it was refused, one sentence each; empty otherwise
 */
public record PackStatus(
        String id,
        String version,
        String zh,
        String en,
        String jurisdiction,
        LocalDate validFrom,
        LocalDate validTo,
        PackState state,
        int rules,
        List<String> findings) {
    public PackStatus {
        findings = List.copyOf(findings);
    }
}
