import type { OfPerson, OfUnit } from './platform'

/** One obligation with its time limit; named in both languages by the server. */
export interface Due extends OfUnit, OfPerson {
  id: string
  kind: string
  /** In the calendar of statutory limits, such as T-16. */
  number: string
  zh: string
  en: string
  recordType: string
  recordId: string
  /** Code of the event that called for it; null where the kind says all. */
  reason: string | null
  since: string
  /** Last day in time. */
  lastDay: string
  /** First instant that is too late. */
  until: string
  overdue: boolean
  /** Days off that are not announced yet may still move it. */
  provisional: boolean
  basis: string
}

export interface DueCount {
  kind: string
  number: string
  zh: string
  en: string
  open: number
  overdue: number
  soon: number
}

/** Something that waits for a decision. */
export interface Pending extends OfUnit, OfPerson {
  kind: string
  zh: string
  en: string
  recordId: string
  /** Empty where every unit with the right may decide, or another organ. */
  levels: string[]
  proposedBy: string
  since: string
  dueOn: string | null
  late: boolean
  mayDecide: boolean
}

export interface PendingCount {
  kind: string
  zh: string
  en: string
  waiting: number
  late: number
}

/** A count of all that is due after a rule or a day off has changed. */
export interface Recount {
  id: string
  startedBy: string
  startedAt: string
  /** Null while it runs. */
  finishedAt: string | null
  counted: number
  /** Of those, what got another end or another basis. */
  moved: number
}

/** One step of a person's way. */
export interface TimelineEntry {
  id: string
  at: string
  recordedAt: string
  action: string
  recordType: string
  recordId: string
  actor: string
  actorUnitId: string
  facts: Record<string, string>
}

export interface LeaveApplication {
  superviseeId: string
  destinationCode: string
  destination: string
  reason: string
  evidence: string
  from: string
  to: string
}

/** What the rules say on a leave. */
export interface LeaveVerdict {
  needed: boolean
  level: string | null
  days: number
  totalDays: number
  filedWithCounty: boolean
  procuratorateNotified: boolean
  shortNotice: boolean
  basis: string
}

export interface Leave extends OfUnit, OfPerson {
  id: string
  application: LeaveApplication
  verdict: LeaveVerdict
  state: string
  appliedBy: string
  appliedAt: string
  officeOpinion: string | null
  countyOpinion: string | null
  decidedBy: string | null
  decidedUnitId: string | null
  decidedAt: string | null
  comment: string | null
  extensionTo: string | null
  extensionReason: string | null
  extensionOfficeOpinion: string | null
  extensionCountyOpinion: string | null
  returnedOn: string | null
  documentId: string | null
  version: number
}

/** A search for a person with whom contact was lost. */
export interface AbsenceCount {
  unitId: string
  searching: number
  outOfSupervision: number
}

export interface Absence extends OfUnit, OfPerson {
  id: string
  superviseeId: string
  cause: string
  lastContactOn: string
  discoveredAt: string
  circumstances: string
  state: string
  days: number
  basis: string
  letter: string | null
  letterId: string | null
  letterSentAt: string | null
  outOfSupervisionAt: string | null
  foundOn: string | null
  found: { how: string; circumstances: string | null } | null
  version: number
}
