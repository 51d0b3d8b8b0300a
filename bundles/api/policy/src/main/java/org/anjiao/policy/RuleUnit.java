package org.anjiao.policy;

/** What a rule's number counts. */
public enum RuleUnit {
    CALENDAR_DAYS,
    /** Days on which offices are open, by the national holiday table. */
    WORKING_DAYS,
    CALENDAR_MONTHS,
    HOURS,
    MINUTES,
    SECONDS,
    /** Seconds since 00:00 of the day concerned, Asia/Shanghai. */
    SECOND_OF_DAY,
    METRES,
    /** A plain number of things. */
    COUNT,
    /** 1 = the rule holds, 0 = it does not. */
    FLAG,
    /** No number: a list of codes that are allowed or concerned. */
    CODES
}
