package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.RecommitState;

/** Finds what is on record of a person. */
public final class MeasureSearch {
    private MeasureSearch() {}

    /** How many measures of the agency's own were in force on that day: issued by then and not taken back since. */
    public static int inForce(EntityManager manager, String superviseeId, MeasureKind kind, LocalDate day) {
        return manager.createQuery(
                        "select count(m) from MeasureEntity m where m.superviseeId = :person and m.kind = :kind"
                                + " and m.state = :issued and m.issuedAt < :end",
                        Long.class)
                .setParameter("person", superviseeId)
                .setParameter("kind", kind)
                .setParameter("issued", MeasureState.ISSUED)
                .setParameter("end", Shanghai.endOf(day).toEpochMilli())
                .getSingleResult()
                .intValue();
    }

    /** Whether the police had punished the person by that day. */
    static boolean policePenalty(EntityManager manager, String superviseeId, LocalDate day) {
        return !manager.createQuery(
                        "select p.id from ProceedingEntity p where p.superviseeId = :person and p.kind = :kind and p.state ="
                                + " :granted and p.decidedOn <= :day",
                        String.class)
                .setParameter("person", superviseeId)
                .setParameter("kind", MeasureKind.POLICE_PENALTY)
                .setParameter("granted", ProceedingState.GRANTED)
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }

    /**
     * Whether a warning stands under that number.
     *
     * @param reference number or identifier of the document, or of the measure
     */
    public static boolean warning(EntityManager manager, String superviseeId, String reference) {
        return live(manager, superviseeId).stream()
                .filter(measure -> measure.kind() == MeasureKind.WARNING && measure.state() == MeasureState.ISSUED)
                .anyMatch(measure -> Set.of(measure.id(), measure.documentId(), measure.documentNumber())
                        .contains(reference));
    }

    /**
     * Whether the police punished the person on a proposal of that number.
     *
     * @param reference number of their decision, or identifier of the proceeding
     */
    public static boolean policePenalty(EntityManager manager, String superviseeId, String reference) {
        return !manager.createQuery(
                        "select p.id from ProceedingEntity p where p.superviseeId = :person and p.kind = :kind and p.state ="
                                + " :granted and (p.reference = :reference or p.id = :reference)",
                        String.class)
                .setParameter("person", superviseeId)
                .setParameter("kind", MeasureKind.POLICE_PENALTY)
                .setParameter("granted", ProceedingState.GRANTED)
                .setParameter("reference", reference)
                .getResultList()
                .isEmpty();
    }

    /** Those that stand or may still come to stand. */
    static List<MeasureEntity> live(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select m from MeasureEntity m where m.superviseeId = :person order by m.id",
                        MeasureEntity.class)
                .setParameter("person", superviseeId)
                .getResultStream()
                .filter(measure -> measure.state().live())
                .toList();
    }

    /** The proceeding of a measure, if it was sent. */
    static Optional<ProceedingEntity> proceeding(EntityManager manager, String measureId) {
        return manager.createQuery(
                        "select p from ProceedingEntity p where p.measureId = :measure", ProceedingEntity.class)
                .setParameter("measure", measureId)
                .getResultStream()
                .findFirst();
    }

    /** The case that the sending of a measure has closed. */
    static Optional<RecommitEntity> closedBy(EntityManager manager, String measureId) {
        return manager.createQuery("select c from RecommitEntity c where c.measureId = :measure", RecommitEntity.class)
                .setParameter("measure", measureId)
                .getResultStream()
                .findFirst();
    }

    /** Whether a proposal that may end the person's correction waits for its answer. */
    static boolean endingPending(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select p from ProceedingEntity p where p.superviseeId = :person", ProceedingEntity.class)
                .setParameter("person", superviseeId)
                .getResultStream()
                .anyMatch(proceeding ->
                        proceeding.kind().ending() && proceeding.state().open());
    }

    /** Whether the law obliges to propose the end of the person's correction, or somebody has, and nobody has answered yet. */
    public static boolean endingUnderWay(EntityManager manager, String superviseeId) {
        return openCase(manager, superviseeId).isPresent()
                || endingPending(manager, superviseeId)
                || live(manager, superviseeId).stream()
                        .anyMatch(measure -> measure.kind().ending() && measure.state() != MeasureState.ISSUED);
    }

    /** The person's case in which something is still to be done. */
    static Optional<RecommitEntity> openCase(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select c from RecommitEntity c where c.superviseeId = :person and c.state in :open",
                        RecommitEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("open", List.of(RecommitState.OPEN, RecommitState.REFUSAL_ASKED))
                .getResultStream()
                .findFirst();
    }

    /** Cases of conditions that were met while a proposal waited, the oldest first. */
    static List<RecommitEntity> deferred(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select c from RecommitEntity c where c.superviseeId = :person and c.state = :deferred order by c.id",
                        RecommitEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("deferred", RecommitState.DEFERRED)
                .getResultList();
    }

    /** Whether that very conduct has been proposed on, by a measure or with the case that the measure closed. */
    static boolean proposedOn(EntityManager manager, Conduct conduct) {
        boolean measure = live(manager, conduct.superviseeId()).stream()
                .anyMatch(sent -> sent.kind().ending()
                        && sent.state() == MeasureState.ISSUED
                        && sent.event().equals(conduct.event())
                        && sent.eventOn().equals(conduct.on()));
        return measure
                || manager.createQuery(
                                "select c from RecommitEntity c where c.superviseeId = :person and c.state = :proposed",
                                RecommitEntity.class)
                        .setParameter("person", conduct.superviseeId())
                        .setParameter("proposed", RecommitState.PROPOSED)
                        .getResultStream()
                        .anyMatch(closed -> closed.concerns(conduct.event(), conduct.on()));
    }

    /** The organ that sent the person, by the latest referral. */
    static Optional<Agency> decidingAuthority(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select r.authority from ReferralEntity r where r.superviseeId = :person order by r.id desc",
                        Agency.class)
                .setParameter("person", superviseeId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
