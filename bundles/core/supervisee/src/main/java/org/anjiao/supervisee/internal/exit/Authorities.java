package org.anjiao.supervisee.internal.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Whom the agency has to tell of what becomes of a person. */
public final class Authorities {
    private Authorities() {}

    /** The authority that decided on correction: the one of the referral, or where there is none the usual one. */
    public static Agency deciding(EntityManager manager, SuperviseeEntity person) {
        return manager.createQuery(
                        "select r.authority from ReferralEntity r where r.superviseeId = :person order by r.id desc",
                        Agency.class)
                .setParameter("person", person.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(person.category() == Category.TEMPORARY_SERVICE ? Agency.PRISON : Agency.COURT);
    }

    /** The day on which what the latest referral is about took effect; null if the person came in another way. */
    static LocalDate effective(EntityManager manager, SuperviseeEntity person) {
        return manager.createQuery(
                        "select r.effectiveOn from ReferralEntity r where r.superviseeId = :person order by r.id desc",
                        LocalDate.class)
                .setParameter("person", person.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Addressees of a copy: that authority, procuratorate and police, each once. */
    public static List<String> all(Agency deciding) {
        return Stream.of(deciding, Agency.PROCURATORATE, Agency.POLICE)
                .distinct()
                .map(Agency::code)
                .toList();
    }
}
