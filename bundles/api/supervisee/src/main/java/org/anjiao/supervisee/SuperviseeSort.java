package org.anjiao.supervisee;

/** In which order persons are listed. */
public enum SuperviseeSort {
    /** As they came into this registry. */
    ENTRY,
    /** By name; sensitive cases that the caller does not know are left out, as they are not found by name. */
    NAME,
    /** By the day of registration; who is not registered yet comes after all others. */
    REGISTERED,
    /** By the last day of the term. */
    TERM_END
}
