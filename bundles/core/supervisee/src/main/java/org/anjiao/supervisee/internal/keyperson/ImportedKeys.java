package org.anjiao.supervisee.internal.keyperson;

import java.util.Comparator;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Persons who come on the registry as key persons: they need their plan like those who are listed here. */
public final class ImportedKeys {
    private final Desk desk;

    public ImportedKeys(Desk desk) {
        this.desk = desk;
    }

    /** Keeps a listing for each of the person's categories that has none, and opens the time for the plan. */
    public void take(EntityManager manager, SuperviseeEntity person) {
        person.keyCategories().stream()
                .sorted(Comparator.naturalOrder())
                .filter(category ->
                        KeySearch.open(manager, person.id(), category).isEmpty())
                .forEach(category -> list(manager, person, category));
    }

    private void list(EntityManager manager, SuperviseeEntity person, KeyCategory category) {
        KeyListingEntity listing = KeyListingEntity.imported(desk.around().ids().next(), person, category);
        manager.persist(listing);
        boolean planned = KeySearch.plans(manager, person.id()).stream().anyMatch(KeyPlanEntity::current);
        if (!planned) {
            desk.dues().open(manager, DueKind.KEY_PLAN, person, KeyBook.RECORD_TYPE, listing.id(), desk.now());
        }
    }
}
