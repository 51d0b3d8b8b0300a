package org.anjiao.supervisee.internal.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The last day on which a person is on record as having been in contact. */
final class LastContact {
    private LastContact() {}

    /** @return from the registration on; not after {@code today} */
    static LocalDate of(EntityManager manager, SuperviseeEntity person, LocalDate today) {
        Long latest = Stream.of(
                        "select max(r.reportedAt) from ReportEntity r where r.superviseeId = :person"
                                + " and r.state <> org.anjiao.supervisee.report.ReportState.REJECTED",
                        "select max(v.verifiedAt) from VerificationEntity v where v.superviseeId = :person"
                                + " and v.result <> org.anjiao.supervisee.visit.VerificationResult.NOT_REACHED")
                .map(query -> manager.createQuery(query, Long.class)
                        .setParameter("person", person.id())
                        .getSingleResult())
                .filter(Objects::nonNull)
                .max(Long::compareTo)
                .orElse(Long.MIN_VALUE);
        LocalDate last = person.registeredOn();
        if (latest > Long.MIN_VALUE) {
            LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(latest));
            last = day.isAfter(last) ? day : last;
        }
        for (AbsenceEntity absence : AbsenceSearch.ofPerson(manager, person.id())) {
            LocalDate found = absence.foundOn();
            last = found != null && found.isAfter(last) ? found : last;
        }
        return last.isAfter(today) ? today : last;
    }
}
