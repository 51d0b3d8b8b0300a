package org.anjiao.supervisee.internal.exit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.metamodel.EntityType;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocuments;

/**
 * Ends each record of a person that {@link EndsWithCase}, whatever kind it is of. The kinds are asked of the persistence unit,
 * so that none can be forgotten that says so itself.
 */
final class RecordsEnd {
    private static final String WHY = "案件终结：";

    private final Desk desk;
    private final CaseDocuments documents;

    RecordsEnd(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    void end(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        manager.getMetamodel().getEntities().stream()
                .filter(type -> EndsWithCase.class.isAssignableFrom(type.getJavaType()))
                .sorted(Comparator.comparing(EntityType::getName))
                .flatMap(type -> ofPerson(manager, type, person).stream())
                .filter(EndsWithCase::open)
                .forEach(record -> end(manager, caller, person, record, reason));
    }

    private static List<EndsWithCase> ofPerson(EntityManager manager, EntityType<?> type, SuperviseeEntity person) {
        return manager.createQuery(
                        "select r from " + type.getName() + " r where r.superviseeId = :person", EndsWithCase.class)
                .setParameter("person", person.id())
                .getResultList();
    }

    private void end(
            EntityManager manager, Caller caller, SuperviseeEntity person, EndsWithCase record, String reason) {
        record.endWithCase(WHY + reason, desk.now());
        if (record.awaiting() != null) {
            documents.settled(caller, record.awaiting(), WHY + reason);
        }
        desk.record(
                manager,
                caller,
                person,
                new CaseStep("ENDED_WITH_CASE", record.recordType(), record.id(), Map.of("reason", reason)));
    }
}
