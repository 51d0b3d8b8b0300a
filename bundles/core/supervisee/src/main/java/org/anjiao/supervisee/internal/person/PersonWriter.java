package org.anjiao.supervisee.internal.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;
import org.apache.aries.jpa.template.JpaTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers persons, a batch in one transaction. One open record for an identity number, one record for a number. */
final class PersonWriter {
    /** Why a candidate was not taken, though its row is right by itself. */
    record Refusal(Candidate candidate, ProblemCode code) {}

    private static final int ATTEMPTS = 3;

    private final Logger log = LoggerFactory.getLogger(PersonWriter.class);
    private final JpaTemplate jpa;
    private final PersonQueries queries;
    private final PersonalDataCipher cipher;
    private final IdGenerator ids;
    private final Clock clock;

    PersonWriter(JpaTemplate jpa, PersonQueries queries, PersonalDataCipher cipher, IdGenerator ids, Clock clock) {
        this.jpa = jpa;
        this.queries = queries;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    Candidate candidate(int row, NewPerson person) {
        return new Candidate(row, person, cipher.digest(person.idNumber().text()));
    }

    /**
     * Takes those of the batch that can be taken.
     *
     * @return those that were not
     */
    List<Refusal> write(List<Candidate> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return jpa.txExpr(manager -> writeOnce(manager, batch));
            } catch (RuntimeException e) {
                // Another import may have registered one of these persons meanwhile; the constraints of the database
                // then end this transaction, and the next look finds that person.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.info("A batch of the import collided with another writer and is tried again", e);
            }
        }
    }

    /**
     * Opens the file of a person who is referred, within the caller's transaction.
     *
     * @throws ProblemException {@code DUPLICATE_PERSON}
     */
    SuperviseeEntity refer(EntityManager manager, NewPerson person) {
        Candidate candidate = candidate(0, person);
        if (!writeOnce(manager, List.of(candidate)).isEmpty()) {
            throw new ProblemException(SuperviseeProblem.DUPLICATE_PERSON, "idNumber");
        }
        return manager.createQuery(
                        "select s from SuperviseeEntity s where s.openDigest = :digest", SuperviseeEntity.class)
                .setParameter("digest", candidate.digest())
                .getSingleResult();
    }

    private List<Refusal> writeOnce(EntityManager manager, List<Candidate> batch) {
        Set<String> digests =
                queries.openDigests(batch.stream().map(Candidate::digest).toList());
        Set<String> numbers = queries.takenNumbers(batch.stream()
                .map(candidate -> candidate.person().number())
                .filter(Objects::nonNull)
                .toList());
        List<Refusal> refusals = new ArrayList<>();
        List<Candidate> taken = new ArrayList<>(batch.size());
        for (Candidate candidate : batch) {
            String number = candidate.person().number();
            if (digests.contains(candidate.digest())) {
                refusals.add(new Refusal(candidate, SuperviseeProblem.DUPLICATE_PERSON));
            } else if (number != null && numbers.contains(number)) {
                refusals.add(new Refusal(candidate, SuperviseeProblem.NUMBER_TAKEN));
            } else {
                digests.add(candidate.digest());
                numbers.add(number);
                taken.add(candidate);
            }
        }
        persist(manager, taken, numbers);
        return refusals;
    }

    private void persist(EntityManager manager, List<Candidate> taken, Set<String> given) {
        Map<Candidate, String> made = makeNumbers(taken, given);
        for (Candidate candidate : taken) {
            String number = candidate.person().number();
            manager.persist(new SuperviseeEntity(
                    ids.next(),
                    number == null ? made.get(candidate) : number,
                    candidate.person(),
                    candidate.digest(),
                    cipher,
                    clock.instant()));
        }
        manager.flush();
    }

    /** Numbers for those that came without: SN, the year of registration or referral, seven digits. */
    private Map<Candidate, String> makeNumbers(List<Candidate> taken, Set<String> given) {
        Map<Candidate, String> made = new LinkedHashMap<>();
        List<Candidate> without = taken.stream()
                .filter(candidate -> candidate.person().number() == null)
                .toList();
        while (!without.isEmpty()) {
            long next = queries.reserveNumbers(without.size());
            for (Candidate candidate : without) {
                LocalDate registered = candidate.person().registeredOn();
                int year = (registered == null ? Shanghai.dayOf(clock.instant()) : registered).getYear();
                made.put(candidate, "SN%d%07d".formatted(year, next++));
            }
            // Somebody may have brought along a number of this very form.
            Set<String> collisions = new HashSet<>(queries.takenNumbers(made.values()));
            collisions.addAll(made.values().stream().filter(given::contains).collect(Collectors.toSet()));
            without = without.stream()
                    .filter(candidate -> collisions.contains(made.get(candidate)))
                    .toList();
        }
        return made;
    }
}
