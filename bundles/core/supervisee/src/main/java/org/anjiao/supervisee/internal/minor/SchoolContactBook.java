package org.anjiao.supervisee.internal.minor;

import java.util.List;
import java.util.Map;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.minor.NewSchoolContact;
import org.anjiao.supervisee.minor.SchoolContact;
import org.anjiao.supervisee.minor.SchoolContacts;

/** The contacts with schools and education authorities. */
public class SchoolContactBook implements SchoolContacts {
    private static final String RECORD_TYPE = "school-contact";

    private final Desk desk;

    public SchoolContactBook(Desk desk) {
        this.desk = desk;
    }

    @Override
    public SchoolContact file(Caller caller, NewSchoolContact given) {
        NewSchoolContact contact = MinorLaw.checked(given);
        return desk.step(caller, Permission.CASE_RECORD, contact.superviseeId(), (manager, person) -> {
            MinorLaw.requireMinor(desk, person);
            MinorLaw.requireDay("contactedOn", contact.contactedOn(), person.registeredOn(), desk.today());
            SchoolContactEntity entity =
                    new SchoolContactEntity(desk.around().ids().next(), person.unitId(), contact, caller);
            manager.persist(entity);
            SchoolContact view = entity.view();
            desk.record(
                    manager,
                    caller,
                    person,
                    new CaseStep(
                            "SCHOOL_CONTACTED",
                            RECORD_TYPE,
                            view.id(),
                            Map.of(
                                    "counterpart", contact.counterpart().name(),
                                    "schooling", contact.schooling().name())));
            return view;
        });
    }

    @Override
    public List<SchoolContact> ofPerson(Caller caller, String superviseeId, String purpose) {
        return desk.step(caller, Permission.SUPERVISEE_READ, superviseeId, (manager, person) -> {
            if (person.minorRegime()) {
                desk.read(caller, person, "SCHOOL_CONTACT_READ", RECORD_TYPE, person.id(), Desk.purpose(purpose));
            }
            return manager.createQuery(
                            "select c from SchoolContactEntity c where c.superviseeId = :person order by c.contactedOn"
                                    + " desc, c.id desc",
                            SchoolContactEntity.class)
                    .setParameter("person", superviseeId)
                    .getResultStream()
                    .map(SchoolContactEntity::view)
                    .toList();
        });
    }
}
