package org.anjiao.supervisee.internal.entry;

import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.keyperson.ImportedKeys;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.risk.Reassessments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what every newcomer is owed is due, by whichever way the person came on the registry: the first risk
 * assessment, and a plan for whoever came as a key person. The time runs from the look that finds the person,
 * seconds after the import or the registration: nobody is late on arrival.
 */
public class NewcomerWatch {
    private static final int BATCH = 200;
    private static final String NEW = "select id from sup_supervisee where status = 'ACTIVE' and newcomer_seen = 0"
            + " and id > ? order by id fetch first " + BATCH + " rows only";

    private final Logger log = LoggerFactory.getLogger(NewcomerWatch.class);
    private final Desk desk;
    private final ImportedKeys keys;
    private final Reassessments risks;

    public NewcomerWatch(Desk desk) {
        this.desk = desk;
        keys = new ImportedKeys(desk);
        risks = new Reassessments(desk);
    }

    /** Opens what is due on all newcomers; with whom it fails now waits for the next look. */
    public void look() {
        List<String> ids = newcomers("");
        while (!ids.isEmpty()) {
            if (!taken(ids)) {
                ids.forEach(id -> taken(List.of(id)));
            }
            ids = newcomers(ids.get(ids.size() - 1));
        }
    }

    private List<String> newcomers(String after) {
        return desk.around().jpa().txExpr(manager -> {
            List<?> ids = manager.createNativeQuery(NEW).setParameter(1, after).getResultList();
            return ids.stream().map(String.class::cast).toList();
        });
    }

    private boolean taken(List<String> ids) {
        try {
            desk.around().jpa().tx(manager -> ids.forEach(id -> take(manager, desk.person(manager, id))));
            return true;
        } catch (RuntimeException e) {
            log.warn("What is due on {} newcomers cannot be opened, the first of them {}", ids.size(), ids.get(0), e);
            return false;
        }
    }

    private void take(EntityManager manager, SuperviseeEntity person) {
        // Beside the entity, as other marks of the clock: it must not look like a change by somebody else. First, so
        // that of
        // two looks at the same moment one waits here and then finds it taken.
        int first = manager.createNativeQuery(
                        "update sup_supervisee set newcomer_seen = 1 where id = ? and newcomer_seen = 0")
                .setParameter(1, person.id())
                .executeUpdate();
        if (first == 1) {
            risks.first(manager, person);
            keys.take(manager, person);
        }
    }
}
