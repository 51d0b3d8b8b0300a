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
  code?: string
  name: string
}

export interface Unit extends UnitRef {
  code: string
  type: string
}

/** A node of the tree of units; the key is the unit's identifier, or a division code on the administrative axis. */
export interface UnitNode {
  key: string
  name: string
  adminCode: string | null
  hasChildren: boolean
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

/** A record about a person, who is named as far as the caller may know. */
export interface OfPerson {
  supervisee?: { id: string; number: string; name: string } | null
  superviseeId?: string | null
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
  level: number
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

export interface HazardSummary extends OfUnit, OfPerson {
  id: string
  number: string
  kind: string
  disputeType: string | null
  title: string
  state: string
  level: string | null
  source: string
  ownerAccount: string | null
  dueOn: string | null
  overdue: boolean
  registeredAt: string
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
  extensions?: Extension[]
}

/** A wish for a later due date, and what became of it. */
export interface Extension {
  id: string
  state: 'REQUESTED' | 'GRANTED' | 'REFUSED' | 'LAPSED'
  dueBefore: string
  dueOn: string
  reason: string
  unitId: string
  requestedBy: string
  requestedByName: string
  requestedAt: string
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: string | null
  comment: string | null
}

export interface PossibleOwner {
  account: string
  name: string
  unit: { id: string; name: string }
  roles: string[]
}

export interface NewHazard {
  superviseeId?: string
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

export interface WearerNotice {
  state: string
  reason: string | null
  text: string | null
  basis: string | null
  decidedAt: string | null
  sentAt: string | null
  endedAt: string | null
  commandId: string | null
}

export interface Alert extends OfUnit, OfPerson {
  id: string
  kind: string
  state: string
  level: number
  escalated: boolean
  escalatedAt: string | null
  notifiedAt: string | null
  endedAt: string | null
  repeats: number
  lastRepeatAt: string | null
  detail: string | null
  happenedAt: string
  receivedAt: string | null
  storedAt: string | null
  alertedAt: string
  acknowledgedAt: string | null
  acknowledgedBy: string | null
  investigatedAt: string | null
  investigatedBy: string | null
  resolvedAt: string | null
  resolvedBy: string | null
  outcome: string | null
  comment: string | null
  hazardId: string | null
  latitude: number | null
  longitude: number | null
  terminalAt: string | null
  terminalArea: string | null
  notice: WearerNotice | null
}

export interface ZoneShape {
  form: string
  datum: string
  /** Longitude, latitude. */
  points: number[][]
  metres: number | null
  adminCode: string | null
}

export interface NewZone {
  superviseeId: string
  name: string
  kind: string
  hidden: boolean
  shape: ZoneShape
  schedule: {
    days: string[]
    from: string | null
    to: string | null
    validFrom: string
    validTo: string
    exceptions: { day: string; holds: boolean }[]
  }
  dwellSeconds: number | null
  graceSeconds: number
  basis: string
  basisDocument: string
}

export interface Zone {
  id: string
  terms: NewZone
  state: string
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  effectiveFrom: string | null
  effectiveUntil: string | null
  reason: string | null
  version: number
}

export interface PositionCheck extends OfUnit, OfPerson {
  id: string
  superviseeId: string
  drawId: string | null
  dueOn: string
  overdue: boolean
  createdBy: string
  result: string | null
  note: string | null
  doneBy: string | null
  doneAt: string | null
  version: number
}

export interface CheckQuota extends OfUnit {
  unitId: string
  persons: number
  required: number
  done: number
  overdue: number
}

export interface CheckDraw {
  id: string
  seed: string
  population: number
  digest: string
  checks: PositionCheck[]
}

export interface TrackPoint {
  at: string
  receivedAt: string
  latitude: number
  longitude: number
  accuracy: number | null
  speed: number | null
  late: boolean
  /** Null where it cannot be said. */
  outside: boolean | null
}

export interface DayTrack {
  points: number
  covered: { from: string; until: string }[]
  gaps: { from: string; until: string }[]
  stops: { from: string; until: string; latitude: number; longitude: number }[]
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

/** An order of electronic positioning; both days are inclusive. */
export interface PositioningOrder {
  id: string
  groundCode: string
  evidence: string
  start: string
  end: string
  state: string
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  effectiveUntil: string | null
  reason: string | null
  basis: string | null
}

export interface NewPositioningOrder {
  groundCode: string
  evidence: string
  start: string
  end: string
}

export interface Device extends OfUnit {
  id: string
  vendor: string
  driver: string
  hardwareId: string
  model: string | null
  state: string
}

export type CommandKind =
  | 'SHOW_TEXT'
  | 'LOCATE_NOW'
  | 'TRACK_TEMPORARILY'
  | 'SET_PARAMETERS'
  | 'QUERY_PARAMETERS'
  | 'SET_AREA'
  | 'DELETE_AREA'

/** Which fields there are depends on the kind. */
export interface CommandContent {
  kind: CommandKind
  text?: string | null
  intervalSeconds?: number | null
  durationSeconds?: number | null
  reportingIntervalSeconds?: number | null
  heartbeatIntervalSeconds?: number | null
  area?: { number: number; name: string | null } | null
  areaNumber?: number | null
}

export interface NewDeviceCommand {
  content: CommandContent
  purpose: string
}

/** A command to a device; the intervals are what the device told. */
export interface DeviceCommand {
  id: string
  content: CommandContent
  purpose: string
  issuedBy: string
  issuedAt: string
  expiresAt: string
  state: string
  sends: number
  sentAt: string | null
  closedAt: string | null
  detail: string | null
  reportingIntervalSeconds: number | null
  heartbeatIntervalSeconds: number | null
}

/** One version of a plugin; what is not known of a refused file is null. */
export interface Plugin {
  id: string
  module: string | null
  kind: string | null
  version: string | null
  vendor: string | null
  signer: string | null
  fileName: string | null
  by: string | null
  at: string | null
  state: string
  findings: PluginFinding[]
}

export interface PluginFinding {
  code: string
  refuses: boolean
  message: Bilingual
  remedy: Bilingual
}

/** An installed module as a unit has it; `own` is null where the unit follows those above it. */
export interface Module {
  id: string
  kind: string
  version: string
  enabled: boolean
  own: boolean | null
  decidedBy: string | null
}

/** What hashing the audit chain again gave. */
export interface AuditVerification {
  ok: boolean
  entries: number
  firstBroken: number | null
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
  errorCount: number
  /** The first of them; there may be more than the server lists. */
  errors: RowError[]
}

export interface TaskSummary extends OfUnit, OfPerson {
  id: string
  campaign: string
  state: string
  key: boolean
  minor: boolean
  newEntrant: boolean
  dueOn: string
  overdue: boolean
  /** The clarities that are not yet clear. */
  missing: (keyof Clarities)[]
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
  clarities: Partial<Clarities>
  answers: Record<string, string>
  note: string | null
  filedBy: string
  filedAt: string
}

export interface Question extends Bilingual {
  code: string
  required: boolean
}

export interface Exemption {
  reason: string
  requestedBy: string
  requestedAt: string
  decidedBy: string | null
  comment: string | null
}

export interface Task extends TaskSummary {
  outline: (Bilingual & { questions: Question[] }) | null
  interview: Interview | null
  exemption: Exemption | null
}

export interface FoundHazard {
  kind: string
  disputeType?: string
  title: string
  description: string
  level: string
}

export interface NewInterview {
  methods: string[]
  heldAt: string
  place: string
  clarities: Clarities
  answers: Record<string, string>
  note: string
  hazards: FoundHazard[]
  amendmentReason?: string
}

export interface Phase extends Bilingual {
  code: string
  from: string
  to: string
}

export interface Campaign {
  code: string
  title: string
  titleEn: string
  state: string
  startsOn: string
  endsOn: string
  reportDueAt: string
  countsLockedAt: string
  phases: Phase[]
}

/** One change of a figure of the screening after the counts were locked. */
export interface Amendment extends OfUnit, OfPerson {
  id: string
  taskId: string
  metric: string
  delta: number
  occurredAt: string
  amendedAt: string
  account: string
  accountName: string
  reason: string
}

/** 专项领导小组 */
export interface LeadingGroup {
  head: string
  members: string
  liaison: string | null
  foundedOn: string
  documentNumber: string | null
}

export interface WorkPlan {
  tasks: string
  methods: string
  completeOn: string
}

export interface Participation extends OfUnit {
  state: string
  notifiedAt: string | null
  acknowledgedAt: string | null
  group?: LeadingGroup | null
  plan?: WorkPlan | null
  /** Why the province returned the plan or the report last. */
  comment?: string | null
  mobilisationOverdue: boolean
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
  /** Why the province gave it back. */
  reviewComment?: string | null
}

export interface ReportRates {
  expected: number
  actual: number
  onTime: number
  rate: string | null
  onTimeRate: string | null
}

export interface DocumentView extends OfUnit {
  id: string
  number: string
  code: string
  agency: string
  title: string
  body?: string
  /** The person's name as it may be shown. */
  supervisee: string | null
  issuedAt: string
  issuedBy: string
  state: string
  tries: number
  nextTryAt: string | null
  lastError: string | null
  sentAt: string | null
  deliveredAt: string | null
  receipt: string | null
  replyDueOn: string | null
  replyOverdue: boolean
  answeredAt: string | null
}
