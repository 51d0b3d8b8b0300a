/** The codes that forms and filters offer, in the order of their use. Labels: i18n/codes. */
export const HAZARD_STATES = ['REGISTERED', 'ASSESSED', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REJECTED', 'CLOSED', 'DUPLICATE', 'NOT_A_HAZARD', 'REOPENED'] as const
export const HAZARD_KINDS = ['DISPUTE', 'OUT_OF_SUPERVISION', 'MISSED', 'ILLEGAL_ABSENCE', 'OVERDUE_RETURN', 'GAMBLING', 'DRUGS', 'REOFFENDING', 'OUT_OF_BOUNDS', 'OTHER'] as const
export const DISPUTE_TYPES = ['FAMILY', 'EMOTIONAL', 'DEEP_CONFLICT', 'OTHER'] as const
export const LEVELS = ['GENERAL', 'LARGER', 'MAJOR'] as const
export const SOURCES = ['INTERVIEW', 'SELF_CHECK', 'INSPECTION', 'ALERT', 'OTHER'] as const
export const VERDICTS = ['REAL', 'DUPLICATE', 'NOT_A_HAZARD'] as const
export const REFERRAL_KINDS = ['MEDIATION', 'LEGAL_AID', 'GOVERNMENT'] as const
export const GROUNDS = ['KEY_PERSON'] as const
export const ALERT_STATES = ['NEW', 'ACKNOWLEDGED', 'INVESTIGATING', 'RESOLVED'] as const
export const OUTCOMES = ['GENUINE', 'AUTHORISED', 'EQUIPMENT', 'SIGNAL', 'FALSE'] as const
export const TASK_STATES = ['OPEN', 'DONE', 'EXEMPT_REQUESTED', 'EXEMPT'] as const
export const METHODS = ['FACE_TO_FACE', 'HOME_VISIT', 'COMMUNITY_VISIT'] as const
export const CLARITIES = ['crimeFacts', 'behaviour', 'responsibility', 'stateOfMind', 'whereabouts'] as const
export const SECTIONS = ['carriedOut', 'problems', 'rectification', 'lessons'] as const
