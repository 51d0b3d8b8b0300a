package org.anjiao.supervisee.internal.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.PersonFollower;

/**
 * Finds what has not followed its person and lets it follow. A move takes everything with it that is open at that moment; but
 * a record that another transaction was just about to open, or that follows from what a device stored before the move, comes
 * into being with the former unit.
 */
public class Stragglers {
    private static final int AT_ONCE = 500;

    private final Desk desk;
    private final Supplier<List<PersonFollower>> followers;

    /** @param followers those that are there */
    public Stragglers(Desk desk, Supplier<List<PersonFollower>> followers) {
        this.desk = desk;
        this.followers = followers;
    }

    /** Lets everything follow that has not. */
    public void look() {
        followers.get().forEach(this::look);
    }

    private void look(PersonFollower follower) {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        desk.around()
                .transactions()
                .run(() -> follower.open((person, unit) -> open.computeIfAbsent(person, any -> new LinkedHashSet<>())
                        .add(unit)));
        List<String> persons = List.copyOf(open.keySet());
        for (int from = 0; from < persons.size(); from += AT_ONCE) {
            List<String> some = persons.subList(from, Math.min(from + AT_ONCE, persons.size()));
            Map<String, String> keepers = keepers(some);
            some.stream()
                    .filter(person ->
                            keepers.containsKey(person) && !open.get(person).equals(Set.of(keepers.get(person))))
                    .forEach(person -> follow(follower, person));
        }
    }

    private Map<String, String> keepers(Collection<String> persons) {
        Map<String, String> keepers = new HashMap<>();
        desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select s.id, s.unitId from SuperviseeEntity s where s.id in :persons", Object[].class)
                        .setParameter("persons", new ArrayList<>(persons))
                        .getResultList())
                .forEach(row -> keepers.put((String) row[0], (String) row[1]));
        return keepers;
    }

    private void follow(PersonFollower follower, String personId) {
        desk.around().jpa().tx(manager -> {
            SuperviseeEntity person = desk.person(manager, personId);
            follower.follow(desk.system(person.unitId()), personId, person.unitId());
        });
    }
}
