package org.anjiao.policy.internal.editing;

import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.policy.editing.DraftState;
import org.anjiao.policy.spi.PackContents;
import org.apache.aries.jpa.template.JpaTemplate;

/** Finds changes of packs. */
public final class DraftSearch {
    private DraftSearch() {}

    static boolean open(EntityManager manager, String packId) {
        return !manager.createQuery("select d.id from DraftEntity d where d.openPack = :pack", String.class)
                .setParameter("pack", packId)
                .getResultList()
                .isEmpty();
    }

    static List<DraftEntity> all(EntityManager manager) {
        return manager.createQuery(
                        "select d from DraftEntity d order by d.startedAt desc, d.id desc", DraftEntity.class)
                .getResultList();
    }

    /** Every version that was published here, the earliest publication first. */
    public static List<PackContents> published(JpaTemplate jpa) {
        return jpa.txExpr(manager -> manager.createQuery(
                        "select d from DraftEntity d where d.state = :published order by d.closedAt, d.id",
                        DraftEntity.class)
                .setParameter("published", DraftState.PUBLISHED)
                .getResultStream()
                .map(DraftEntity::contents)
                .toList());
    }
}
