import type { OfUnit } from './platform'

/** A report of a person; a program's verdict is a hint, the officer's is final. */
export interface PersonReport {
  id: string
  superviseeId: string
  subject: string
  channel: string
  reportedAt: string
  content: string | null
  source: string | null
  automatic: string
  state: string
  judgedBy: string | null
  reason: string | null
  version: number
}

export interface ReportStanding {
  lastReportAt: string | null
  lastDay: string | null
  basis: string | null
  missed: boolean
  contactCheckSuggested: boolean
}

export interface Visit {
  id: string
  kind: string
  visitedAt: string
  met: string[]
  companions: string | null
  /** Null above the county, until read for a purpose. */
  findings: string | null
  visitedBy: string
}

export interface RegimeVerification {
  id: string
  kind: string
  verifiedAt: string
  automatic: string
  result: string
  note: string | null
  verifiedBy: string
}

export interface SessionAttendance {
  superviseeId: string
  state: string
  minutes: number
  remark: string | null
}

export interface EducationSession extends OfUnit {
  id: string
  unitId: string
  kind: string
  minors: boolean
  topic: string
  place: string
  host: string
  startsAt: string
  minutes: number
  state: string
  attendances: SessionAttendance[]
  /** Why it was cancelled. */
  comment: string | null
  /** Those on the list by name, where one session is read. */
  persons?: { id: string; number: string; name: string }[]
  /** How far each of them is with this kind in the month, where one session is read. */
  hours?: HoursOfMonth[]
  version: number
}

export interface NewSession {
  kind: string
  topic: string
  place: string
  host: string
  startsAt: string
  minutes: number
  superviseeIds: string[]
}

/** Whether a person came; without minutes the whole session counts. */
export interface AttendanceMark {
  superviseeId: string
  state: string
  minutes: number | null
  remark: string | null
}

export interface HoursOfMonth {
  superviseeId: string
  kind: string
  month: string
  requiredMinutes: number | null
  creditedMinutes: number
  missingMinutes: number
  exempt: boolean
  basis: string | null
}

export interface EducationExemption {
  id: string
  /** Reason and evidence are null for who neither keeps the person nor decides. */
  request: { kind: string; reason: string | null; evidence: string | null; from: string; to: string }
  basis: string
  state: string
  proposedBy: string
  decidedBy: string | null
  comment: string | null
  version: number
}

export interface MedicalReview {
  id: string
  /** What is said of health is for those who keep the person. */
  condition: string | null
  examinedOn: string
  hospital: string | null
  document: string | null
  /** Only where the review was read by itself. */
  diagnosis: string | null
  result: string | null
}

export interface MedicalStanding {
  lastExaminedOn: string | null
  result: string | null
  lastDay: string | null
  basis: string | null
  overdue: boolean
}

export interface MedicalExtension {
  id: string
  months: number
  /** Null for who does not keep the person, as the evidence is. */
  reason: string | null
  evidence: string | null
  basis: string
  state: string
  lastDay: string | null
  proposedBy: string
  decidedBy: string | null
  comment: string | null
  version: number
}

export interface Prohibition {
  id: string
  order: { kinds: string[]; content: string; court: string; document: string; from: string; to: string; zoneIds: string[] }
  state: string
  policeCopiedOn: string | null
  reason: string | null
  version: number
}

export interface Permit {
  id: string
  application: { kind: string; destination: string; destinationCode: string | null; reason: string; from: string; to: string }
  basis: string
  state: string
  appliedBy: string
  officeOpinion: string | null
  comment: string | null
  version: number
}

/** A single trip under a permit for frequent trips. */
export interface Trip {
  id: string
  trip: { permitId: string; destinationCode: string; place: string; from: string; to: string }
  /** Earlier than reported if the permit was taken back. */
  to: string
  state: string
  filedBy: string
  backOn: string | null
  comment: string | null
  version: number
}

/** A guarantor of somebody who serves outside prison; name and phone are masked unless read for a purpose. */
export interface Guarantor {
  id: string
  guarantor: { superviseeId: string; name: string; relation: string; phone: string; since: string; explainedOn: string; letter: string }
  full: boolean
  endedOn: string | null
  cause: string | null
  circumstances: string | null
  recordedBy: string
  version: number
}
