package org.anjiao.supervisee.internal.transfer;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.metamodel.EntityType;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.PersonFollower;
import org.anjiao.supervisee.transfer.StayCause;

/** Gives persons to other offices, with their files and with what the domains above have open on them. */
public final class Mover {
    private static final String PERSON = "superviseeId";
    private static final String UNIT = "unitId";

    private final Desk desk;
    private final Supplier<List<PersonFollower>> followers;

    /** @param followers fails while one of them is away */
    public Mover(Desk desk, Supplier<List<PersonFollower>> followers) {
        this.desk = desk;
        this.followers = followers;
    }

    /** Moves one person with everything that is filed, in the caller's transaction. */
    void move(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            String office,
            StayCause cause,
            String recordId) {
        String from = person.unitId();
        keep(manager, caller, person, office, cause, recordId);
        manager.flush();
        for (String entity : filed(manager)) {
            recordsOf(manager, entity, from, office, " and e.superviseeId = :person")
                    .setParameter("person", person.id())
                    .executeUpdate();
        }
    }

    /** Notes who keeps the person, and lets the domains above follow; the file is moved apart. */
    public void keep(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            String office,
            StayCause cause,
            String recordId) {
        String from = person.unitId();
        String id = desk.around().ids().next();
        manager.persist(new MoveEntity(id, person.id(), from, office, desk.now(), cause, recordId));
        person.keptBy(office);
        desk.record(
                manager,
                caller,
                person,
                new CaseStep("PERSON_MOVED", "move", id, Map.of("from", from, "to", office, "cause", cause.name())));
        followers.get().forEach(follower -> follower.follow(caller, person.id(), office));
    }

    /** Moves all files of an office. */
    public void moveFiles(EntityManager manager, String from, String to) {
        for (String entity : filed(manager)) {
            recordsOf(manager, entity, from, to, "").executeUpdate();
        }
    }

    private static Query recordsOf(EntityManager manager, String entity, String from, String to, String condition) {
        return manager.createQuery("update " + entity + " e set e.unitId = :to where e.unitId = :from" + condition)
                .setParameter("from", from)
                .setParameter("to", to);
    }

    /** The kinds of record that belong to a person and name the unit that keeps them: each list asks for that unit. */
    private static List<String> filed(EntityManager manager) {
        return manager.getMetamodel().getEntities().stream()
                .filter(type -> has(type, PERSON) && has(type, UNIT))
                .map(EntityType::getName)
                .sorted()
                .toList();
    }

    private static boolean has(EntityType<?> type, String attribute) {
        return type.getAttributes().stream().anyMatch(found -> found.getName().equals(attribute));
    }
}
