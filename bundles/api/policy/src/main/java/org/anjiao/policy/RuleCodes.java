package org.anjiao.policy;

/** The rules for which the domains ask. A pack may hold more; a rule that no pack in force holds does not apply. */
public final class RuleCodes {
    /** Days since registration during which a person counts as a new entrant. */
    public static final String NEW_ENTRANT_DAYS = "NEW_ENTRANT_DAYS";

    /** Whether a new entrant's interview needs a visit to count as done. */
    public static final String NEW_ENTRANT_VISIT_REQUIRED = "NEW_ENTRANT_VISIT_REQUIRED";

    /** The kinds of dispute that need help from outside: mediation, legal aid, authorities. */
    public static final String DISPUTE_REFERRAL_KINDS = "DISPUTE_REFERRAL_KINDS";

    /** Grounds on which electronic positioning may be ordered. */
    public static final String EM_GROUNDS = "EM_GROUNDS";

    /** Longest term of an order of electronic positioning, and of each extension. */
    public static final String EM_MAX_MONTHS = "EM_MAX_MONTHS";

    /** Whether every key supervisee must be positioned; lawful under the rules of 2012 only. */
    public static final String EM_MANDATORY_FOR_KEY = "EM_MANDATORY_FOR_KEY";

    /** Time within which an alert is to be acknowledged before it goes to the next level. */
    public static final String ALERT_ACK_MINUTES = "ALERT_ACK_MINUTES";

    /** Time that the county has for it before it goes to the city. */
    public static final String ALERT_COUNTY_ACK_MINUTES = "ALERT_COUNTY_ACK_MINUTES";

    /** Time that a device must stay outside its zone before an alert is raised. */
    public static final String ZONE_DWELL_SECONDS = "ZONE_DWELL_SECONDS";

    /** For how long a device that is issued may be silent before it counts as lost to sight. */
    public static final String DEVICE_SILENCE_MINUTES = "DEVICE_SILENCE_MINUTES";

    /** How old the last position of a device that is heard may be. */
    public static final String DEVICE_FIX_AGE_MINUTES = "DEVICE_FIX_AGE_MINUTES";

    /** Charge in percent at or below which a device's battery is low. */
    public static final String DEVICE_LOW_BATTERY_PERCENT = "DEVICE_LOW_BATTERY_PERCENT";

    /** Last second of a due day at which a report still counts as on time. */
    public static final String REPORT_CUTOFF = "REPORT_CUTOFF";

    /** For how long frames of devices are kept as they arrived, undecodable and quarantined ones included. */
    public static final String RETENTION_RAW_JOURNAL = "RETENTION_RAW_JOURNAL";

    /** For how long positions and events of devices are kept (PIPL art. 47). */
    public static final String RETENTION_TRACK = "RETENTION_TRACK";

    /** For how long reports of devices that verify only are kept (PIPL art. 47). */
    public static final String RETENTION_VERIFICATION = "RETENTION_VERIFICATION";

    private RuleCodes() {}
}
