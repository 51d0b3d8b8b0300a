/** What the server sends and takes, as in /api/v1/openapi.json. Times are ISO 8601 with offset, dates yyyy-MM-dd. */

export interface Bilingual {
  zh: string
  en: string
}

/** RFC 9457 problem details, with a stable code and a remedy. */
export interface Problem {
  status: number
  code: string
  field?: string | null
  message: Bilingual
  remedy?: Bilingual | null
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Health {
  status: string
  database: string | null
  now: string
  demonstration: boolean
}

export interface UnitRef {
  id: string
  name: string
}

export interface Unit extends UnitRef {
  code: string
  type: string
  adminCode?: string | null
  reportingParent?: string | null
}

export interface Session {
  account: string
  name: string
  unit: Unit
  roles: string[]
  permissions: string[]
  demonstration: boolean
  now: string
}

/** A record that belongs to a unit: the server names it, or only gives its identifier. */
export interface OfUnit {
  unit?: UnitRef | null
  unitId?: string
  unitName?: string
}

export type Axis = 'REPORTING' | 'ADMINISTRATIVE'

export type MetricCode =
  | 'BASE'
  | 'DONE'
  | 'EXEMPT'
  | 'FIVE_CLEAR'
  | 'HAZARD'
  | 'HAZARD_CLOSED'
  | 'HAZARD_OVERDUE'
  | 'KEY_PERSON'

/** Counts of one node; rates are percentages as decimal strings, null where the denominator is 0. */
export interface RollupNode {
  key: string
  name: string
  level: string
  adminCode: string | null
  parent: string | null
  base: number
  done: number
  exempt: number
  coverage: string | null
  fiveClear: number
  fiveClearRate: string | null
  hazards: number
  closed: number
  overdue: number
  closing: string | null
  keyPersons: number
}

/** The node asked for, then its children. */
export interface Rollup {
  campaign: string
  axis: string
  asOf: string
  nodes: RollupNode[]
}

export interface RecordRef extends OfUnit {
  recordType: string
  recordId: string
  label: string
  occurredAt: string
  count?: number
}

export interface HazardSummary extends OfUnit {
  id: string
  number?: string
  kind: string
  disputeType?: string | null
  title: string
  state: string
  level: string | null
  source: string
  owner?: string | null
  dueOn: string | null
  overdue: boolean
  registeredAt: string
  superviseeId?: string | null
}

export interface Referral {
  kind: string
  addressee: string
  sentOn: string
}

export interface HazardEvent {
  at: string
  account: string
  accountName?: string | null
  from: string | null
  to: string
  comment?: string | null
}

export interface Hazard extends HazardSummary {
  campaign?: string | null
  description?: string | null
  cause?: string | null
  duplicateOf?: string | null
  measure?: string | null
  referral?: Referral | null
  noReferralReason?: string | null
  referralBasis?: string | null
  effect?: string | null
  rectifiedBy?: string | null
  verifiedBy?: string | null
  registeredBy?: string | null
  closedAt?: string | null
  history?: HazardEvent[]
}

export interface NewHazard {
  superviseeId?: string
  interviewTaskId?: string
  kind: string
  disputeType?: string
  title: string
  description: string
  level?: string
  source: string
}

export interface Assessment {
  verdict: string
  level?: string
  cause?: string
  duplicateOf?: string
}

export interface Assignment {
  measure: string
  owner: string
  dueOn: string
  referral?: Referral
  noReferralReason?: string
}

export interface GeoPoint {
  longitude: number
  latitude: number
}

export interface Alert extends OfUnit {
  id: string
  kind: string
  state: string
  superviseeId: string
  superviseeName?: string | null
  deviceId?: string | null
  happenedAt: string
  alertedAt?: string | null
  receivedAt?: string | null
  storedAt?: string | null
  acknowledgedAt?: string | null
  acknowledgedBy?: string | null
  resolvedAt?: string | null
  resolvedBy?: string | null
  outcome?: string | null
  comment?: string | null
  hazardId?: string | null
  zoneName?: string | null
  zoneCode?: string | null
  position?: GeoPoint | null
}

export interface LivePosition extends OfUnit {
  deviceId: string
  superviseeId?: string | null
  longitude: number
  latitude: number
  at: string
}

export interface SuperviseeSummary extends OfUnit {
  id: string
  number: string
  name: string
  idNumber: string
  sex: string
  category: string
  registeredOn: string
  termTo: string
  status: string
  key: boolean
  minorRegime: boolean
  positioned?: boolean
}

export interface Supervisee extends OfUnit {
  id: string
  number: string
  name: string
  idNumber: string
  sex: string
  birthDate: string | null
  category: string
  termFrom: string
  termTo: string
  registeredOn: string
  keyCategories: string[]
  minorRegime: boolean
  phone: string | null
  address: string | null
  status: string
}

export interface RowError {
  row: number
  column: string
  code: string
  message: Bilingual
  remedy: Bilingual
}

export interface ImportResult {
  accepted: number
  rejected: number
  errors: RowError[]
}

export interface TaskSummary extends OfUnit {
  id: string
  campaign: string
  superviseeId: string
  superviseeName?: string | null
  state: string
  newEntrant?: boolean
  key?: boolean
  minor?: boolean
  visitRequired?: boolean
  doneAt?: string | null
}

export interface Clarities {
  crimeFacts: boolean
  behaviour: boolean
  responsibility: boolean
  stateOfMind: boolean
  whereabouts: boolean
}

export interface Interview {
  methods: string[]
  heldAt: string
  place: string
  clarities: Clarities
  note?: string | null
  filedBy?: string | null
}

export interface Task extends TaskSummary {
  interview?: Interview | null
}

export interface NewInterview {
  methods: string[]
  heldAt: string
  place: string
  clarities: Clarities
  answers: Record<string, string>
  note: string
}

export interface Phase {
  code?: string
  title?: string | Bilingual
  name?: string | Bilingual
  startsOn: string
  endsOn: string
}

export interface Campaign {
  code: string
  title: string | Bilingual
  state: string
  startsOn: string
  endsOn: string
  reportDueAt: string
  phases?: Phase[]
}

export interface Participation extends OfUnit {
  state: string
  notifiedAt?: string | null
  acknowledgedAt?: string | null
}

export interface ReportStatus extends OfUnit {
  id?: string | null
  reportId?: string | null
  state: string | null
  timeliness: string
  submittedAt: string | null
}

export type Section = 'carriedOut' | 'problems' | 'rectification' | 'lessons'

export interface ReportDraft {
  id?: string
  state?: string
  sections: Record<Section, string | null>
  figuresAsOf?: string | null
}

export interface ReportRates {
  expected: number
  actual: number
  onTime: number
  rate: string | null
  onTimeRate: string | null
}

export interface DocumentView {
  id: string
  number: string
  code: string
  agency: string
  title: string
  superviseeId?: string | null
  state: string
  tries: number
  receipt?: string | { number?: string; receivedAt?: string } | null
  createdAt?: string
  issuedAt?: string
  sentAt?: string | null
  replyDueOn?: string | null
  lastError?: string | null
}
