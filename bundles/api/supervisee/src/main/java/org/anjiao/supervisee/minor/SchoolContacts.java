package org.anjiao.supervisee.minor;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Contacts with the school and the education authority of those who came into correction as minors (Law art. 55). Every call
 * may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED} and {@code OUTSIDE_OWN_UNIT}.
 */
@ProviderType
public interface SchoolContacts {
    /**
     * Files a contact.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code MINOR_NONE}, {@code MINOR_DAY}, {@code
     *     FIELD_REQUIRED}, {@code TEXT_TOO_LONG}
     */
    SchoolContact file(Caller caller, NewSchoolContact contact);

    /**
     * A person's contacts, the latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param purpose of a minor at least 2 characters, and the read goes on record with it (Law art. 54); who never was one has
     *     no contacts here, and null will do
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    List<SchoolContact> ofPerson(Caller caller, String superviseeId, String purpose);
}
