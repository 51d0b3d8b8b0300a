package org.anjiao.hazard;

/** How a hazard was discovered. */
public enum HazardSource {
    /** In a campaign's interview. */
    INTERVIEW,
    /** In the unit's own inspection. */
    SELF_CHECK,
    /** By an inspection team. */
    INSPECTION,
    /** From an alert of electronic positioning. */
    ALERT,
    /** By the server itself, out of a person's case: a limit has passed or contact is lost. Nobody registers such by hand. */
    CASE,
    OTHER
}
