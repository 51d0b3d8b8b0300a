package org.anjiao.supervisee.internal.person;

import javax.persistence.EntityManager;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.rights.CorrectableField;

/** The personal fields of files in full, for what the law gives the person a right to. The caller's right was checked. */
public interface PersonalFields {
    /** Null if nothing is there or the field is {@link CorrectableField#OTHER}. */
    String read(SuperviseeEntity person, CorrectableField field);

    /** Puts the value into the file; nothing for {@link CorrectableField#OTHER}. */
    void write(SuperviseeEntity person, CorrectableField field, String value);

    /** As it is kept in a request; null for null. */
    String seal(CorrectableField field, String value);

    /** What {@link #seal} kept; null for null. */
    String open(CorrectableField field, String sealed);

    /** As everybody may see it who may read the file; null for null. */
    String masked(CorrectableField field, String value);

    /** The whole file. */
    Supervisee full(EntityManager manager, SuperviseeEntity person);
}
