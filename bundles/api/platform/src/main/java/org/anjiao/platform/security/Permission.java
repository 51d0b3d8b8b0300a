package org.anjiao.platform.security;

/** One kind of step that {@link AccessControl} grants or refuses. */
public enum Permission {
    SUPERVISEE_READ,
    SUPERVISEE_UNMASK,
    /** Reads a minor's file in full, beside {@link #SUPERVISEE_UNMASK} (Law art. 54). */
    MINOR_READ,
    /** Reads a minor's file that was sealed when the case ended, for a court or by rules of the state (Law art. 54). */
    SEALED_READ,
    /** Reads and handles every sensitive case of the unit, without being named by its marker. */
    SENSITIVE_READ,
    SUPERVISEE_IMPORT,
    /** Takes lists away as files: what the caller may read there, in one piece, and what somebody else approved if it names
     * persons. */
    LIST_EXPORT,
    /** Lets somebody else take a list of the unit away. */
    EXPORT_APPROVE,
    /** Files what happens in a person's case: reports, visits, checks, applications. */
    CASE_RECORD,
    /** Receives referrals, registers, announces, releases, hands over. */
    CASE_RECEIVE,
    /** Proposes a measure, a reward or a proceeding. */
    CASE_PROPOSE,
    /** Decides at the level that the policy pack names. */
    CASE_DECIDE,
    /** Signs what goes to a court or prison beside the agency's head. */
    CASE_SIGN,
    RISK_ASSESS,
    /** Lists and delists key persons, marks sensitive cases, and confirms what departs from an instrument's result. */
    KEY_PERSON_DECIDE,
    /** Records of psychological support: for those who give it. */
    PSYCHOLOGY_READ,
    COMPLAINT_FILE,
    COMPLAINT_ANSWER,
    /** Hands a person the sheet of what is held about them. */
    DISCLOSE,
    POLICY_READ,
    POLICY_EDIT,
    POLICY_PUBLISH,
    EM_ORDER_PROPOSE,
    EM_ORDER_APPROVE,
    CAMPAIGN_READ,
    CAMPAIGN_ISSUE,
    CAMPAIGN_PARTICIPATE,
    INTERVIEW_FILE,
    INTERVIEW_EXEMPT,
    HAZARD_READ,
    HAZARD_REGISTER,
    HAZARD_ASSIGN,
    HAZARD_RECTIFY,
    HAZARD_VERIFY,
    ALERT_HANDLE,
    TRACK_READ,
    /** Asks, case by case, to read the track of a person whom others keep. */
    TRACK_REQUEST,
    /** Decides on such requests at the level that the policy pack names. */
    TRACK_GRANT,
    ZONE_PROPOSE,
    ZONE_APPROVE,
    /** Zones that protect a victim: who lives there is nobody else's business. */
    PROTECTED_ZONE,
    POSITION_CHECK,
    DEVICE_READ,
    DEVICE_ISSUE,
    DEVICE_MANAGE,
    DEVICE_COMMAND,
    ROLLUP_READ,
    REPORT_WRITE,
    REPORT_READ,
    REPORT_REVIEW,
    DOCUMENT_ISSUE,
    DOCUMENT_READ,
    /** Reads what the unit's subtree has addressed or copied to the procuratorate (brief 6.3). */
    SERVED_COPY_READ,
    RECEIPT_POST,
    ORGANIZATION_CHANGE,
    ACCOUNT_MANAGE,
    PLUGIN_MANAGE,
    MODULE_SWITCH,
    /** What is kept for how long, and what was deleted; says nothing about a person. */
    RETENTION_READ,
    AUDIT_READ
}
