/** The codes that forms and filters offer, in the order of their use. Labels: i18n/codes. */
export const HAZARD_STATES = ['REGISTERED', 'ASSESSED', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REJECTED', 'CLOSED', 'DUPLICATE', 'NOT_A_HAZARD', 'REOPENED'] as const
export const HAZARD_KINDS = ['DISPUTE', 'OUT_OF_SUPERVISION', 'MISSED', 'ILLEGAL_ABSENCE', 'OVERDUE_RETURN', 'GAMBLING', 'DRUGS', 'REOFFENDING', 'OUT_OF_BOUNDS', 'KEY_PERSON_WITHOUT_PLAN', 'OTHER'] as const
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
export const LEAVE_STATES = ['APPLIED', 'APPROVED', 'STARTED', 'OVERDUE', 'RETURNED', 'REFUSED', 'WITHDRAWN'] as const
export const ABSENCE_CAUSES = ['CHECK_IN_FAILED', 'CONTACT_LOST', 'SUPERVISION_REFUSED'] as const
export const FRAME_STATES = ['OPEN', 'REPLAYED'] as const
export const MEASURE_EVENTS = [
  'ABSENCE',
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
