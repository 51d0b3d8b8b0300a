package org.anjiao.supervisee;

import java.time.LocalDate;
import java.util.Set;

/**
 * A person's record.
 *
 * @param id UUIDv7
 * @param number the registry's number for files and letters, unique in the province
 * @param idNumber GB 11643; masked ({@code 6199**********0014}) unless {@code unmasked}
 * @param birthDate null unless {@code unmasked}: it would give away what the mask hides
 * @param termFrom first day of correction
 * @param termTo last day of correction, inclusive
 * @param registeredOn day of registration (入矫登记), the entry date; null while referred only
 * @param unitId the office that keeps the person
 * @param keyCategories empty unless a key person; without health categories unless {@code unmasked}
 * @param key whether a key person for any reason
 * @param minorRegime whether the person was under 18 at entry; stays so after turning 18 (Law art. 52)
 * @param phone null if unknown; masked unless {@code unmasked}
 * @param address null if unknown; masked unless {@code unmasked}
 * @param flags what holds beside the status; several may at once
 * @param version for optimistic locking
 * @param unmasked whether the personal fields are given in full
 */
public record Supervisee(
        String id,
        String number,
        String name,
        String idNumber,
        Sex sex,
        LocalDate birthDate,
        Category category,
        LocalDate termFrom,
        LocalDate termTo,
        LocalDate registeredOn,
        String unitId,
        Set<KeyCategory> keyCategories,
        boolean key,
        boolean minorRegime,
        String phone,
        String address,
        Status status,
        Set<Flag> flags,
        long version,
        boolean unmasked) {
    public Supervisee {
        keyCategories = Set.copyOf(keyCategories);
        flags = Set.copyOf(flags);
    }
}
