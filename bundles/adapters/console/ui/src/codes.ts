/** The codes that forms and filters offer, in the order of their use. Labels: i18n/codes. */
export const HAZARD_STATES = ['REGISTERED', 'ASSESSED', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REJECTED', 'CLOSED', 'DUPLICATE', 'NOT_A_HAZARD', 'REOPENED'] as const
export const HAZARD_KINDS = ['DISPUTE', 'OUT_OF_SUPERVISION', 'MISSED', 'ILLEGAL_ABSENCE', 'OVERDUE_RETURN', 'GAMBLING', 'DRUGS', 'REOFFENDING', 'OUT_OF_BOUNDS', 'KEY_PERSON_WITHOUT_PLAN', 'PSYCHOLOGICAL_CRISIS', 'REPORT_MISSED', 'MEDICAL_REVIEW_OVERDUE', 'OTHER'] as const
export const DISPUTE_TYPES = ['FAMILY', 'EMOTIONAL', 'DEEP_CONFLICT', 'OTHER'] as const
export const LEVELS = ['GENERAL', 'LARGER', 'MAJOR'] as const
export const SOURCES = ['INTERVIEW', 'SELF_CHECK', 'INSPECTION', 'ALERT', 'OTHER'] as const
export const VERDICTS = ['REAL', 'DUPLICATE', 'NOT_A_HAZARD'] as const
export const REFERRAL_KINDS = ['MEDIATION', 'LEGAL_AID', 'GOVERNMENT'] as const
export const GROUNDS = ['KEY_PERSON', 'PROHIBITION_BREACHED', 'LEFT_WITHOUT_APPROVAL', 'REFUSES_REPORT_WARNED', 'POLICE_PENALTY', 'REVOCATION_PROPOSED'] as const
export const ALERT_STATES = ['NEW', 'ACKNOWLEDGED', 'INVESTIGATING', 'RESOLVED'] as const
export const OUTCOMES = ['GENUINE', 'AUTHORISED', 'EQUIPMENT', 'SIGNAL', 'FALSE'] as const
export const ZONE_KINDS = ['INCLUSION', 'EXCLUSION', 'RESTRICTION'] as const
export const ZONE_FORMS = ['CIRCLE', 'POLYGON', 'CORRIDOR', 'COUNTY'] as const
export const ZONE_BASES = ['PROHIBITION_ORDER', 'EM_ORDER', 'COUNTY_LIMIT'] as const
export const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export const CHECK_FILTERS = ['OPEN', 'OVERDUE', 'DONE'] as const
export const CHECK_RESULTS = ['CONFIRMED', 'SEPARATED', 'DEVICE_FAULT', 'UNREACHABLE'] as const
export const TASK_STATES = ['OPEN', 'DONE', 'EXEMPT_REQUESTED', 'EXEMPT'] as const
export const METHODS = ['FACE_TO_FACE', 'HOME_VISIT', 'COMMUNITY_VISIT'] as const
export const CLARITIES = ['crimeFacts', 'behaviour', 'responsibility', 'stateOfMind', 'whereabouts'] as const
export const SECTIONS = ['carriedOut', 'problems', 'rectification', 'lessons'] as const
export const HEALTH_CONDITIONS = ['ONLINE', 'SILENT', 'NO_FIX', 'LOW_BATTERY', 'NEVER_SEEN', 'FAULTY', 'HANDLER_MISSING'] as const
export const HEALTH_ORDERS = ['REGISTERED', 'LAST_CONTACT', 'LAST_FIX', 'BATTERY'] as const
export const DEVICE_STATES = ['IN_STOCK', 'ISSUED', 'FAULTY', 'LOST'] as const
export const CAPABILITIES = ['POSITION', 'TAMPER', 'BIOMETRIC_VERIFY', 'TEXT', 'CALL'] as const
export const AREA_SHAPES = ['CIRCLE', 'RECTANGLE', 'POLYGON'] as const
export const LEAVE_STATES = ['APPLIED', 'APPROVED', 'STARTED', 'OVERDUE', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'MOOT'] as const
export const ABSENCE_STATES = ['SEARCHING', 'OUT_OF_SUPERVISION', 'FOUND'] as const
export const ABSENCE_CAUSES = ['CHECK_IN_FAILED', 'CONTACT_LOST', 'NOT_ARRIVED', 'SUPERVISION_REFUSED'] as const
export const FRAME_STATES = ['OPEN', 'REPLAYED'] as const
export const MEASURE_EVENTS = [
  'ABSENCE',
  'LATE_REPORT',
  'MINOR_BREACH',
  'EDUCATION_REFUSED',
  'OTHER_MINOR',
  'PROHIBITION_BREACHED_MINOR',
  'SERIOUS_BREACH',
  'MEDICAL_REVIEW_MISSING',
  'RULES_BREACHED',
  'PROHIBITION_BREACHED_SERIOUS',
  'OTHER_SERIOUS',
  'CONDITIONS_NOT_MET',
  'LEFT_OR_OUT_OF_SUPERVISION',
  'CONDITION_GONE',
  'GUARANTOR_LOST',
  'GOOD_CONDUCT',
  'SHOWS_REPENTANCE',
  'MERIT',
  'MAJOR_MERIT',
] as const
export const DECIDING_ORGANS = ['COURT', 'POLICE', 'PRISON'] as const
export const COURT_LEVELS = ['BASIC', 'INTERMEDIATE', 'HIGH'] as const
export const DETENTION_KINDS = ['ADMINISTRATIVE_DETENTION', 'COMPULSORY_DETOX', 'CRIMINAL_DETENTION', 'ARREST', 'RESIDENTIAL_SURVEILLANCE', 'BAIL', 'OTHER'] as const
export const TERMINATION_REASONS = ['DEATH', 'CONVICTED', 'PROBATION_REVOKED', 'PAROLE_REVOKED', 'RECOMMITTED', 'PARDON', 'SENT_BACK'] as const
export const AGENCIES = ['COURT', 'PROCURATORATE', 'POLICE', 'PRISON'] as const
export const ISSUED_DOCUMENTS = ['D-02', 'D-04', 'D-05', 'D-06', 'D-07', 'D-08', 'D-09', 'D-10', 'D-11', 'D-12', 'D-13', 'D-14', 'D-15', 'D-16', 'D-17', 'D-18', 'D-19', 'D-20', 'D-21', 'D-22', 'D-23', 'D-26', 'D-27', 'D-28', 'D-29', 'D-30', 'D-31', 'D-32', 'D-33'] as const
export const ROLES = ['OFFICE_OFFICER', 'OFFICE_HEAD', 'COUNTY_OFFICER', 'COUNTY_AGENCY_HEAD', 'COUNTY_JUSTICE_HEAD', 'PSYCHOLOGIST', 'CITY_OFFICER', 'PROVINCE_OFFICER', 'SECURITY_ADMINISTRATOR', 'PROVINCE_IT', 'UNIT_ADMINISTRATOR', 'AUDITOR', 'PROCURATORATE', 'AGENCY'] as const
export const PERSON_STATES = ['REFERRED', 'ACTIVE', 'RELEASED', 'TERMINATED', 'TRANSFERRED_OUT'] as const
export const FLAGS = ['ON_LEAVE', 'OVERDUE_RETURN', 'LOST_CONTACT', 'OUT_OF_SUPERVISION', 'DETAINED', 'PROCEEDING_PENDING', 'TRANSFER_PENDING', 'SENSITIVE'] as const
export const MANAGEMENT_CLASSES = ['STRICT', 'ORDINARY', 'LENIENT'] as const
export const PERSON_SORTS = ['entry', 'name', 'registered', 'termEnd'] as const
export const CATEGORIES = ['PUBLIC_SURVEILLANCE', 'PROBATION', 'PAROLE', 'TEMPORARY_SERVICE'] as const
export const SEXES = ['MALE', 'FEMALE'] as const
export const ASSESSMENT_STATES = ['RECEIVED', 'INVESTIGATING', 'PROPOSED', 'SENT', 'ADOPTED', 'NOT_ADOPTED', 'WITHDRAWN'] as const
export const REFERRAL_STATES = ['EXPECTED', 'MISSED', 'REPORTED', 'REGISTERED', 'ENDED'] as const
export const DELIVERED_DOCUMENTS = ['JUDGMENT', 'EXECUTION_NOTICE', 'PAROLE_RULING', 'TEMPORARY_SERVICE_DECISION', 'MEDICAL_CERTIFICATE', 'GUARANTOR_LETTER', 'INDICTMENT', 'CASE_CLOSING_FORM', 'PROHIBITION_ORDER'] as const
export const MEMBER_KINDS = ['OFFICE', 'COMMITTEE', 'GUARDIAN', 'FAMILY', 'GUARANTOR', 'EMPLOYER', 'SCHOOL', 'SOCIAL_WORKER', 'VOLUNTEER'] as const
export const ATTENDANCE_KINDS = ['OFFICER', 'GROUP_MEMBER', 'GUARDIAN', 'FAMILY', 'COMMITTEE', 'EMPLOYER_OR_SCHOOL', 'PROCURATOR', 'POLICE'] as const
export const RULE_UNITS = ['CALENDAR_DAYS', 'WORKING_DAYS', 'CALENDAR_MONTHS', 'HOURS', 'MINUTES', 'SECONDS', 'SECOND_OF_DAY', 'METRES', 'COUNT', 'FLAG', 'CODES'] as const
export const CASE_QUESTIONS = ['VALUE', 'LAST_DAY', 'LISTS', 'IN_FORCE'] as const
export const COMPLAINT_KINDS = ['COMPLAINT', 'APPEAL'] as const
export const COMPLAINT_OUTCOMES = ['UPHELD', 'PARTLY_UPHELD', 'REJECTED'] as const
export const CORRECTABLE_FIELDS = ['NAME', 'PHONE', 'ADDRESS', 'OTHER'] as const
export const RISK_BANDS = ['LOW', 'MEDIUM', 'HIGH'] as const
export const SUPPORT_NOTES = ['SESSION', 'TEST', 'CRISIS'] as const
export const KEY_CATEGORIES = ['SPECIAL_CASE', 'GANG', 'GUN_EXPLOSIVE', 'TERROR', 'CULT', 'REOFFEND_TENDENCY', 'MENTAL_ILLNESS', 'OTHER'] as const
export const REPORT_SUBJECTS = ['REGULAR', 'HEALTH'] as const
export const REPORT_CHANNELS = ['PHONE', 'IN_PERSON', 'WRITTEN', 'APP', 'IDENTITY_DEVICE'] as const
export const AUTOMATIC_VERDICTS = ['NOT_RUN', 'MATCH', 'NO_MATCH', 'NO_SAMPLE', 'ERROR'] as const
export const VISIT_KINDS = ['FAMILY', 'COMMUNITY', 'WORKPLACE', 'UNIT'] as const
export const MET_PERSONS = ['SUPERVISEE', 'FAMILY_MEMBER', 'NEIGHBOUR', 'COMMUNITY_STAFF', 'EMPLOYER', 'GUARANTOR', 'OTHER', 'NOBODY'] as const
export const VERIFICATION_KINDS = ['ON_SITE', 'TELECOM', 'IT'] as const
export const VERIFICATION_RESULTS = ['IN_ORDER', 'ABNORMAL', 'NOT_REACHED'] as const
export const SESSION_KINDS = ['EDUCATION', 'SERVICE'] as const
export const SESSION_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const
export const ATTENDANCE_STATES = ['ATTENDED', 'EXCUSED', 'ABSENT'] as const
export const DECISIONS = ['GRANTED', 'REFUSED'] as const
export const MEDICAL_CONDITIONS = ['ILLNESS', 'SELF_CARE', 'PREGNANCY', 'NURSING'] as const
export const MEDICAL_RESULTS = ['CONDITION_HOLDS', 'CONDITION_GONE', 'UNCLEAR'] as const
export const PROHIBITION_KINDS = ['ACTIVITY', 'PLACE', 'CONTACT'] as const
export const TRACK_REQUEST_STATES = ['SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'REVOKED'] as const
export const PERMIT_KINDS = ['TRIP', 'SPECIAL_PLACE', 'MEETING', 'MEDIA'] as const
/** Lists that name nobody: they are taken away without an approval. */
export const FIGURE_LISTS: readonly string[] = ['absences/counts', 'completeness', 'dues/counts', 'pending/counts', 'referrals/counts', 'unit-merges', 'verifications/quotas']
/** The lists that are taken away for a unit, by their paths. */
export const LISTS_OF_UNIT = [
  'dues',
  'referrals',
  'person-reports',
  'visits',
  'verifications',
  'verifications/quotas',
  'education-sessions',
  'education-exemptions',
  'medical-reviews',
  'medical-reviews/extensions',
  'leaves',
  'permits',
  'prohibition-orders',
  'measures',
  'proceedings',
  'recommitment-cases',
  'transfers',
  'releases',
  'complaints',
  'data-corrections',
  'procuratorate-opinions',
  'disclosures',
  'assessments',
  'announcements',
  'correction-groups',
  'correction-plans',
  'management-classes',
  'risk-assessments',
  'key-persons/listings',
  'positioning-orders',
  'trips',
  'detentions',
  'stays',
  'legal-holds',
  'terminations',
] as const
/** Those of one person. */
export const LISTS_OF_PERSON = [
  'timeline',
  'dues',
  'person-reports',
  'visits',
  'verifications',
  'education-sessions',
  'education-sessions/hours',
  'education-exemptions',
  'medical-reviews',
  'medical-reviews/extensions',
  'leaves',
  'permits',
  'prohibition-orders',
  'absences',
  'measures',
  'proceedings',
  'recommitment-cases',
  'risk-assessments',
  'announcements',
  'correction-groups',
  'correction-plans',
  'management-classes',
  'detentions',
  'transfers',
  'stays/standing',
  'legal-holds',
  'complaints',
  'data-corrections',
  'procuratorate-opinions',
  'disclosures',
] as const
export const DAILY_RECORDS = ['VISIT', 'VERIFICATION', 'REPORT', 'ATTENDANCE'] as const

export const GUARDIAN_CONDUCTS = ['PERFORMS', 'NEGLIGENT', 'REFUSES'] as const
export const GUARDIAN_ENDS = ['REPLACED', 'CAPACITY_LOST', 'REVOKED', 'DIED', 'OTHER'] as const
export const SCHOOL_COUNTERPARTS = ['SCHOOL', 'EDUCATION_AUTHORITY', 'TRAINING_PROVIDER'] as const
export const SCHOOLINGS = ['AT_SCHOOL', 'OUT_OF_SCHOOL', 'COMPLETED'] as const
export const GUARANTOR_ENDS = ['CAPACITY_LOST', 'DISQUALIFIED', 'REFUSED', 'DIED', 'OTHER'] as const
