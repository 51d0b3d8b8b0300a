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

    /** Those of them that rest on a decision, which is to be named. */
    public static final String EM_GROUNDS_WITH_DECISION = "EM_GROUNDS_WITH_DECISION";

    /** The level whose head of the justice department approves positioning (T-25): one code. */
    public static final String EM_APPROVAL_LEVEL = "EM_APPROVAL_LEVEL";

    /** Longest term of an order of electronic positioning (T-25). */
    public static final String EM_MAX_MONTHS = "EM_MAX_MONTHS";

    /** Whether every key supervisee must be positioned; lawful under the rules of 2012 only. */
    public static final String EM_MANDATORY_FOR_KEY = "EM_MANDATORY_FOR_KEY";

    /** Time to fit a device to somebody who must be positioned. */
    public static final String EM_FIT_DAYS = "EM_FIT_DAYS";

    /** Time within which an alert is to be acknowledged before it goes to the next level. */
    public static final String ALERT_ACK_MINUTES = "ALERT_ACK_MINUTES";

    /** Time that the county has for it before it goes to the city. */
    public static final String ALERT_COUNTY_ACK_MINUTES = "ALERT_COUNTY_ACK_MINUTES";

    /** Time that a device must stay outside its zone before an alert is raised. */
    public static final String ZONE_DWELL_SECONDS = "ZONE_DWELL_SECONDS";

    /** Whether somebody who lives in a city district is within bounds in every district of that city (T-17). */
    public static final String ZONE_CITY_DISTRICTS_ARE_ONE = "ZONE_CITY_DISTRICTS_ARE_ONE";

    /** The kinds of alert of which the wearer is told through the device. */
    public static final String WEARER_NOTICE_KINDS = "WEARER_NOTICE_KINDS";

    /** Time after a notice to a wearer within which no other of the same kind is sent. */
    public static final String WEARER_NOTICE_REPEAT_MINUTES = "WEARER_NOTICE_REPEAT_MINUTES";

    /** Time after an alert within which its notice must reach the wearer to be of use. */
    public static final String WEARER_NOTICE_VALID_MINUTES = "WEARER_NOTICE_VALID_MINUTES";

    /** Time within which a device's own report of a crossing and the server's finding are one and the same crossing. */
    public static final String AREA_REPORT_FOLD_MINUTES = "AREA_REPORT_FOLD_MINUTES";
    /** For how long a device that is issued may be silent before it counts as lost to sight. */
    public static final String DEVICE_SILENCE_MINUTES = "DEVICE_SILENCE_MINUTES";

    /** How old the last position of a device that is heard may be. */
    public static final String DEVICE_FIX_AGE_MINUTES = "DEVICE_FIX_AGE_MINUTES";

    /** Charge in percent at or below which a device's battery is low. */
    public static final String DEVICE_LOW_BATTERY_PERCENT = "DEVICE_LOW_BATTERY_PERCENT";

    /** For how long frames of devices are kept as they arrived, undecodable and quarantined ones included. */
    public static final String RETENTION_RAW_JOURNAL = "RETENTION_RAW_JOURNAL";

    /** For how long positions and events of devices are kept (PIPL art. 47). */
    public static final String RETENTION_TRACK = "RETENTION_TRACK";

    /** For how long reports of devices that verify only are kept (PIPL art. 47). */
    public static final String RETENTION_VERIFICATION = "RETENTION_VERIFICATION";

    /** For how long requests for lists as files are kept with their approvals (PIPL art. 56). */
    public static final String RETENTION_EXPORTS = "RETENTION_EXPORTS";

    /** Time for an investigation-assessment from its commission (T-01). */
    public static final String ASSESSMENT_DAYS = "ASSESSMENT_DAYS";

    /** The same in fast-track cases (T-01). */
    public static final String ASSESSMENT_FAST_TRACK_DAYS = "ASSESSMENT_FAST_TRACK_DAYS";

    /** Time for the deciding authority to tell the county of a judgment in force (T-02). */
    public static final String EXECUTION_NOTICE_DAYS = "EXECUTION_NOTICE_DAYS";

    /** Time for the deciding authority to deliver the documents (T-03). */
    public static final String DOCUMENTS_DELIVERY_DAYS = "DOCUMENTS_DELIVERY_DAYS";

    /** Time for the county to send the receipt of the documents (T-04). */
    public static final String RECEIPT_DAYS = "RECEIPT_DAYS";

    /** Time for the deciding authority to complete missing documents (T-05). */
    public static final String DOCUMENTS_COMPLETION_DAYS = "DOCUMENTS_COMPLETION_DAYS";

    /** Time for the person to report in (T-06). */
    public static final String REPORT_IN_DAYS = "REPORT_IN_DAYS";

    /** Time for handing a person under temporary service over (T-07). */
    public static final String HANDOVER_DAYS = "HANDOVER_DAYS";

    /** Documents that the deciding authority delivers (T-03, T-05); also by category: DELIVERED_DOCUMENTS.PAROLE. */
    public static final String DELIVERED_DOCUMENTS = "DELIVERED_DOCUMENTS";

    /** Time for the registration after the person has come (T-08). */
    public static final String REGISTRATION_DAYS = "REGISTRATION_DAYS";

    /** Time for the announcement after registration (T-08). */
    public static final String ANNOUNCEMENT_DAYS = "ANNOUNCEMENT_DAYS";

    /** Time for the correction group after registration (T-09). */
    public static final String GROUP_DAYS = "GROUP_DAYS";

    /** Time for the first correction plan after registration (T-09). */
    public static final String PLAN_DAYS = "PLAN_DAYS";

    /** Whether a woman's correction group needs a female member. */
    public static final String GROUP_FEMALE_MEMBER = "GROUP_FEMALE_MEMBER";

    /** Whether a minor's correction group needs somebody who knows minors. */
    public static final String GROUP_MINOR_EXPERT = "GROUP_MINOR_EXPERT";

    /** Whether a minor's announcement is closed to the public. */
    public static final String ANNOUNCEMENT_MINOR_CLOSED = "ANNOUNCEMENT_MINOR_CLOSED";

    /** Whether a minor's guardian is present at the announcement. */
    public static final String ANNOUNCEMENT_MINOR_GUARDIAN = "ANNOUNCEMENT_MINOR_GUARDIAN";

    /** The levels of which any may approve a correction plan that its office has drawn up (T-09). */
    public static final String PLAN_REVIEW_LEVELS = "PLAN_REVIEW_LEVELS";

    /** How long before moving the person applies (T-19). */
    public static final String TRANSFER_APPLY_MONTHS = "TRANSFER_APPLY_MONTHS";

    /** Time to ask the new county (T-20). */
    public static final String TRANSFER_ASK_DAYS = "TRANSFER_ASK_DAYS";

    /** Time for the new county to answer (T-20). */
    public static final String TRANSFER_ANSWER_DAYS = "TRANSFER_ANSWER_DAYS";

    /** Time to tell the person of a refusal (T-21). */
    public static final String TRANSFER_REFUSAL_DAYS = "TRANSFER_REFUSAL_DAYS";

    /** Time to hand documents and file over (T-22). */
    public static final String TRANSFER_HANDOVER_DAYS = "TRANSFER_HANDOVER_DAYS";

    /** Time for the new county's receipt (T-22). */
    public static final String TRANSFER_RECEIPT_DAYS = "TRANSFER_RECEIPT_DAYS";

    /** Time for the person to report to the new county (T-23). */
    public static final String TRANSFER_REPORT_DAYS = "TRANSFER_REPORT_DAYS";

    /** How long before the term ends the personal summary is due (T-40). */
    public static final String RELEASE_SUMMARY_DAYS = "RELEASE_SUMMARY_DAYS";

    /** Whether pending proceedings hold a release. */
    public static final String RELEASE_HELD_BY_PROCEEDINGS = "RELEASE_HELD_BY_PROCEEDINGS";

    /** What else holds a release: the codes of {@code org.anjiao.supervisee.Flag} (T-40). */
    public static final String RELEASE_HOLDING_FLAGS = "RELEASE_HOLDING_FLAGS";

    /** Time for the police to tell of a coercive measure (T-29). */
    public static final String COERCIVE_MEASURE_NOTICE_DAYS = "COERCIVE_MEASURE_NOTICE_DAYS";

    /** Management classes, the strictest first. */
    public static final String CLASSES = "CLASSES";

    /** The levels of which any may decide on a person's class. */
    public static final String CLASS_DECISION_LEVELS = "CLASS_DECISION_LEVELS";

    /** Events after which a person's class is decided on anew. */
    public static final String CLASS_REVIEW_AFTER = "CLASS_REVIEW_AFTER";

    /** Time for that decision. */
    public static final String CLASS_REVIEW_AFTER_DAYS = "CLASS_REVIEW_AFTER_DAYS";

    /** From so many admonitions in force on, an admonition is such an event. */
    public static final String CLASS_REVIEW_ADMONITIONS = "CLASS_REVIEW_ADMONITIONS";

    /** Longest time between reports; also by class: REPORT_EVERY_DAYS.STRICT. */
    public static final String REPORT_EVERY_DAYS = "REPORT_EVERY_DAYS";

    /** Longest time between visits; also by class. */
    public static final String VISIT_EVERY_DAYS = "VISIT_EVERY_DAYS";

    /** Longest time between verifications; also by class and for KEY persons. */
    public static final String VERIFICATION_EVERY_DAYS = "VERIFICATION_EVERY_DAYS";

    /** Length of the first stage of correction. */
    public static final String ENTRY_STAGE_MONTHS = "ENTRY_STAGE_MONTHS";

    /** Length of the last stage of correction. */
    public static final String FINAL_STAGE_MONTHS = "FINAL_STAGE_MONTHS";

    /** Hours of education each month; not in force where the law fixes none. */
    public static final String EDUCATION_HOURS = "EDUCATION_HOURS";

    /** Hours of voluntary work each month; not in force where the law fixes none. */
    public static final String SERVICE_HOURS = "SERVICE_HOURS";

    /** How often a person under temporary service reports on health (T-10). */
    public static final String HEALTH_REPORT_MONTHS = "HEALTH_REPORT_MONTHS";

    /** How often an illness is examined again (T-11). */
    public static final String MEDICAL_REVIEW_MONTHS = "MEDICAL_REVIEW_MONTHS";

    /** Longest extension of a review that the city approves; longer ones go to the province (T-11). */
    public static final String MEDICAL_REVIEW_CITY_MAX_MONTHS = "MEDICAL_REVIEW_CITY_MAX_MONTHS";

    /** Up to which level the units above the county read a sensitive case. */
    public static final String SENSITIVE_REPORT_LEVEL = "SENSITIVE_REPORT_LEVEL";

    /** Time for a plan once a person is a key person. */
    public static final String KEY_PLAN_DAYS = "KEY_PLAN_DAYS";

    /** Time for the first risk assessment once a person is registered. */
    public static final String ASSESS_FIRST_DAYS = "ASSESS_FIRST_DAYS";

    /** Longest time between risk assessments. */
    public static final String REASSESS_MONTHS = "REASSESS_MONTHS";

    /** Events after which a person's risk is assessed anew. */
    public static final String REASSESS_AFTER = "REASSESS_AFTER";

    /** Time for that assessment. */
    public static final String REASSESS_AFTER_DAYS = "REASSESS_AFTER_DAYS";

    /** Longest time between reviews of a key person's plan. */
    public static final String KEY_REVIEW_MONTHS = "KEY_REVIEW_MONTHS";

    /** How long before leaving the application is due (T-12). */
    public static final String LEAVE_NOTICE_DAYS = "LEAVE_NOTICE_DAYS";

    /** Longest leave that the office approves by delegation (T-13). */
    public static final String LEAVE_OFFICE_MAX_DAYS = "LEAVE_OFFICE_MAX_DAYS";

    /** Longest leave that the county approves (T-14). */
    public static final String LEAVE_COUNTY_MAX_DAYS = "LEAVE_COUNTY_MAX_DAYS";

    /** Longest leave that anybody may approve. */
    public static final String LEAVE_LONGEST_DAYS = "LEAVE_LONGEST_DAYS";

    /** Period in which leaves are added up (T-15). */
    public static final String LEAVE_TOTAL_WINDOW_MONTHS = "LEAVE_TOTAL_WINDOW_MONTHS";

    /** Sum of leaves in that period beyond which the city decides (T-15). */
    public static final String LEAVE_TOTAL_MAX_DAYS = "LEAVE_TOTAL_MAX_DAYS";

    /** Time to report back after the leave (T-16). */
    public static final String LEAVE_RETURN_REPORT_HOURS = "LEAVE_RETURN_REPORT_HOURS";

    /** Whether moving between the districts of one city is no leaving (T-17). */
    public static final String LEAVE_CITY_DISTRICTS_ARE_ONE = "LEAVE_CITY_DISTRICTS_ARE_ONE";

    /** Whether minors are educated apart from adults (Law art. 52). */
    public static final String MINORS_APART = "MINORS_APART";

    /** Level that exempts from education or voluntary work. */
    public static final String EXEMPTION_LEVEL = "EXEMPTION_LEVEL";

    /** Categories of persons on whom a court may lay a prohibition order (T-24). */
    public static final String PROHIBITION_CATEGORIES = "PROHIBITION_CATEGORIES";

    /** Level that grants permits; also by kind: PERMIT_LEVEL.MEDIA (T-18, T-24). */
    public static final String PERMIT_LEVEL = "PERMIT_LEVEL";

    /** Validity of one permit for frequent trips (T-18). */
    public static final String TRIP_PERMIT_MONTHS = "TRIP_PERMIT_MONTHS";

    /** Whether each trip under such a permit is reported; where it is not, the permit's days count (T-18). */
    public static final String TRIP_EACH_REPORTED = "TRIP_EACH_REPORTED";

    /** Longest extension of an order of positioning (T-25). */
    public static final String EM_EXTENSION_MAX_MONTHS = "EM_EXTENSION_MAX_MONTHS";

    /** Whether an extension needs an evaluation (T-25). */
    public static final String EM_EXTENSION_NEEDS_EVALUATION = "EM_EXTENSION_NEEDS_EVALUATION";

    /** Time until the person has signed the notice of an order or an extension (T-26). */
    public static final String EM_NOTICE_DAYS = "EM_NOTICE_DAYS";

    /** Whether the procuratorate gets a copy of the decisions on positioning (D-11). */
    public static final String EM_COPY_TO_PROCURATORATE = "EM_COPY_TO_PROCURATORATE";

    /** Level that decides on requests for a track by those who do not keep the person. */
    public static final String TRACK_REQUEST_LEVEL = "TRACK_REQUEST_LEVEL";

    /** Most days of a track that one request covers. */
    public static final String TRACK_REQUEST_PERIOD_DAYS = "TRACK_REQUEST_PERIOD_DAYS";

    /** How long a granted request lets its requester read. */
    public static final String TRACK_REQUEST_READ_DAYS = "TRACK_REQUEST_READ_DAYS";

    /** Time to fit the device, from the first day of an order or from when another was taken off. */
    public static final String EM_DEVICE_DAYS = "EM_DEVICE_DAYS";

    /** Time to take the device back after positioning has ended. */
    public static final String EM_RETURN_DAYS = "EM_RETURN_DAYS";

    /** Measures against breaches, the mildest first. */
    public static final String PENALTY_LADDER = "PENALTY_LADDER";

    /** Longest absence answered by an admonition (T-31). */
    public static final String ABSENCE_ADMONITION_MAX_DAYS = "ABSENCE_ADMONITION_MAX_DAYS";

    /** Absence beyond which a warning is due (T-32). */
    public static final String ABSENCE_WARNING_OVER_DAYS = "ABSENCE_WARNING_OVER_DAYS";

    /** Absence beyond which revocation is to be proposed (T-34). */
    public static final String ABSENCE_REVOCATION_OVER_MONTHS = "ABSENCE_REVOCATION_OVER_MONTHS";

    /** Admonitions after which a warning is due (T-32). */
    public static final String ADMONITIONS_BEFORE_WARNING = "ADMONITIONS_BEFORE_WARNING";

    /** Warnings after which revocation is to be proposed (T-34). */
    public static final String WARNINGS_BEFORE_REVOCATION = "WARNINGS_BEFORE_REVOCATION";

    /** Grounds of an admonition (T-31). */
    public static final String ADMONITION_GROUNDS = "ADMONITION_GROUNDS";

    /** Grounds of a warning (T-32). */
    public static final String WARNING_GROUNDS = "WARNING_GROUNDS";

    /** Categories of persons for whom a police penalty may be proposed (T-33). */
    public static final String POLICE_PENALTY_CATEGORIES = "POLICE_PENALTY_CATEGORIES";

    /** Grounds of proposing a police penalty (T-33). */
    public static final String POLICE_PENALTY_GROUNDS = "POLICE_PENALTY_GROUNDS";

    /** Grounds of proposing to revoke probation (T-34). */
    public static final String REVOKE_PROBATION_GROUNDS = "REVOKE_PROBATION_GROUNDS";

    /** Grounds of proposing to revoke parole (T-35). */
    public static final String REVOKE_PAROLE_GROUNDS = "REVOKE_PAROLE_GROUNDS";

    /** Grounds of proposing recommitment (T-38). */
    public static final String RECOMMIT_GROUNDS = "RECOMMIT_GROUNDS";

    /** Time to name a new guarantor once one is lost. */
    public static final String GUARANTOR_REPLACEMENT_DAYS = "GUARANTOR_REPLACEMENT_DAYS";

    /** Coercive measures by which a person is in custody, which holds a release (T-29, T-40). */
    public static final String CUSTODY_MEASURES = "CUSTODY_MEASURES";

    /** Grounds of recommitment that hold only after a warning (T-38). */
    public static final String RECOMMIT_AFTER_WARNING = "RECOMMIT_AFTER_WARNING";

    /** Proposals with which an arrest may be proposed (T-37). */
    public static final String ARREST_WITH_PROPOSALS = "ARREST_WITH_PROPOSALS";

    /** Shortest time in correction before a commendation (T-30). */
    public static final String COMMENDATION_MIN_MONTHS = "COMMENDATION_MIN_MONTHS";

    /** Conditions of a commendation, all of them (T-30). */
    public static final String COMMENDATION_CONDITIONS = "COMMENDATION_CONDITIONS";

    /** Grounds of proposing a commutation (T-39). */
    public static final String COMMUTATION_GROUNDS = "COMMUTATION_GROUNDS";

    /** Measures that the head of the office verifies where an officer of the office proposes them (T-31). */
    public static final String MEASURE_OFFICE_VERIFIES = "MEASURE_OFFICE_VERIFIES";

    /** Warnings after which a penalty of the police is suggested for whatever breach follows (T-33). */
    public static final String WARNINGS_BEFORE_POLICE_PENALTY = "WARNINGS_BEFORE_POLICE_PENALTY";

    /**
     * Longest detention after the court has decided on an arrest (T-37); once it has ruled not to revoke:
     * ARREST_DETENTION_DAYS.REFUSED.
     */
    public static final String ARREST_DETENTION_DAYS = "ARREST_DETENTION_DAYS";

    /** Levels of the courts that rule on proposals, the usual one first; also by measure: MEASURE_COURTS.COMMUTATION. */
    public static final String MEASURE_COURTS = "MEASURE_COURTS";

    /**
     * At which level a measure is decided; also by measure, and by the level of its court: MEASURE_LEVEL.COMMUTATION,
     * MEASURE_LEVEL.REVOKE_PROBATION.INTERMEDIATE.
     */
    public static final String MEASURE_LEVEL = "MEASURE_LEVEL";

    /** Time for the court to rule on a revocation (T-36). */
    public static final String REVOCATION_RULING_DAYS = "REVOCATION_RULING_DAYS";

    /** Time for the court to decide on an arrest (T-37). */
    public static final String ARREST_RULING_HOURS = "ARREST_RULING_HOURS";

    /** Time to decide on recommitment (T-38). */
    public static final String RECOMMIT_REPLY_DAYS = "RECOMMIT_REPLY_DAYS";

    /** Time for the ruling on a commutation (T-39). */
    public static final String COMMUTATION_RULING_DAYS = "COMMUTATION_RULING_DAYS";

    /** Time for the person to object to a decision. */
    public static final String OBJECTION_DAYS = "OBJECTION_DAYS";

    /** Time of search after which the police is asked (T-27). */
    public static final String SEARCH_POLICE_HOURS = "SEARCH_POLICE_HOURS";

    /** Time to answer a complaint or appeal (T-42). */
    public static final String COMPLAINT_ANSWER_DAYS = "COMPLAINT_ANSWER_DAYS";

    /** Time to answer a request to correct data. */
    public static final String CORRECTION_ANSWER_DAYS = "CORRECTION_ANSWER_DAYS";

    /** Time to answer the procuratorate where its document sets none (T-43). */
    public static final String PROCURATORATE_ANSWER_DAYS = "PROCURATORATE_ANSWER_DAYS";

    /** Time to report to the police that a person must not leave the country (D-26). */
    public static final String EXIT_CONTROL_REPORT_DAYS = "EXIT_CONTROL_REPORT_DAYS";

    /** Time for the receipt of the police (D-26). */
    public static final String EXIT_CONTROL_RECEIPT_DAYS = "EXIT_CONTROL_RECEIPT_DAYS";

    /** Time to withdraw that report once the case has ended (D-26). */
    public static final String EXIT_CONTROL_WITHDRAWAL_DAYS = "EXIT_CONTROL_WITHDRAWAL_DAYS";

    /** Documents that every file needs; also by category and stage: REQUIRED_DOCUMENTS.PROBATION.ENTRY. */
    public static final String REQUIRED_DOCUMENTS = "REQUIRED_DOCUMENTS";

    /** Fields that every file needs; also by category, and of minors: REQUIRED_FIELDS.MINOR. */
    public static final String REQUIRED_FIELDS = "REQUIRED_FIELDS";

    /** How long before its end a limit is put before the officer. */
    public static final String REMIND_DAYS_BEFORE = "REMIND_DAYS_BEFORE";

    private RuleCodes() {}
}
