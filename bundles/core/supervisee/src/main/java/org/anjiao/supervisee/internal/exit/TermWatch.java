package org.anjiao.supervisee.internal.exit;

import java.sql.Date;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the end of everybody's term is watched, by whichever way a person came in and whoever moved the term: it
 * compares the term of each person in correction with the one for which obligations are open (T-40).
 */
public class TermWatch {
    private static final int BATCH = 200;
    private static final String UNWATCHED = "select id from sup_supervisee where status = 'ACTIVE'"
            + " and (watched_term is null or watched_term <> term_to) and id > ? order by id fetch first " + BATCH
            + " rows only";

    private final Logger log = LoggerFactory.getLogger(TermWatch.class);
    private final Desk desk;

    public TermWatch(Desk desk) {
        this.desk = desk;
    }

    /** Opens or moves the obligations of all whose term is not watched; who cannot be watched now waits for the next look. */
    public void look() {
        List<String> ids = unwatched("");
        while (!ids.isEmpty()) {
            if (!watched(ids)) {
                ids.forEach(id -> watched(List.of(id)));
            }
            ids = unwatched(ids.get(ids.size() - 1));
        }
    }

    private List<String> unwatched(String after) {
        return desk.around().jpa().txExpr(manager -> {
            List<?> ids =
                    manager.createNativeQuery(UNWATCHED).setParameter(1, after).getResultList();
            return ids.stream().map(String.class::cast).toList();
        });
    }

    private boolean watched(List<String> ids) {
        try {
            desk.around().jpa().tx(manager -> ids.forEach(id -> watch(manager, desk.person(manager, id))));
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "The ends of the terms of {} persons cannot be watched, the first of them {}",
                    ids.size(),
                    ids.get(0),
                    e);
            return false;
        }
    }

    /** As {@link #look}, for one person at once. */
    public void watch(EntityManager manager, SuperviseeEntity person) {
        if (person.status() != Status.ACTIVE) {
            return;
        }
        ReleaseLaw law = ReleaseLaw.of(desk, person);
        ReleaseEntity release = manager.find(ReleaseEntity.class, person.id());
        if (release == null || release.summary() == null) {
            keep(manager, DueKind.RELEASE_SUMMARY, person, law.summary(person.registeredOn()));
        }
        keep(manager, DueKind.RELEASE, person, law.release());
        if (release != null
                && release.state() == ReleaseState.TERM_ENDED
                && !desk.today().isAfter(person.termTo())) {
            release.termRunsAgain();
        }
        // Beside the entity: what the clock keeps of a person must not look like a change by somebody else.
        manager.createNativeQuery("update sup_supervisee set watched_term = ? where id = ?")
                .setParameter(1, Date.valueOf(person.termTo()))
                .setParameter(2, person.id())
                .executeUpdate();
    }

    private void keep(EntityManager manager, DueKind kind, SuperviseeEntity person, Deadline deadline) {
        if (desk.dues().find(manager, kind, person.id()).isPresent()) {
            desk.dues().extend(manager, kind, person.id(), deadline);
        } else {
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    kind,
                                    person.id(),
                                    person.unitId(),
                                    ReleaseBook.RECORD_TYPE,
                                    person.id(),
                                    Shanghai.startOf(person.termFrom()),
                                    deadline));
        }
    }
}
