package org.anjiao.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * A pack as the server sees it.
 *
 * @param jurisdiction one code of {@link Jurisdiction}
 * @param validTo last day, inclusive; null while open
 * @param published whether two persons of the province have published it here; otherwise its bundle is installed
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
        boolean published,
        List<String> findings) {
    public PackStatus {
        findings = List.copyOf(findings);
    }
}
