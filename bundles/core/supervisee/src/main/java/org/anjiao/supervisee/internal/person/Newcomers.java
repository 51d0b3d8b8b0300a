package org.anjiao.supervisee.internal.person;

import javax.persistence.EntityManager;

/** Opens the files of those who come by a referral, and keeps the numbers of those who have no file. */
public interface Newcomers {
    /**
     * Opens a file in the caller's transaction; the person is referred and not yet registered.
     *
     * @throws org.anjiao.platform.ProblemException {@code ID_NUMBER_FORMAT}, {@code ID_NUMBER_CHECK_DIGIT},
     *     {@code ID_NUMBER_BIRTH_DATE}, {@code DUPLICATE_PERSON}
     */
    SuperviseeEntity refer(EntityManager manager, Newcomer newcomer);

    /**
     * The identity number as it is kept; the problems of {@link #refer} but the last.
     *
     * @param field named if it is wrong
     */
    SealedIdNumber seal(String field, String idNumber);

    /** The number that may be shown to everybody who may read the record. */
    String masked(String sealed);
}
