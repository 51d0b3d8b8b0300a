import type { OfPerson, OfUnit } from './platform'

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
    validTo: string | null
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

/** A request for a track by somebody who does not keep the person. */
export interface TrackRequest extends OfPerson {
  id: string
  number: string
  superviseeId: string
  from: string
  to: string
  purpose: string
  legalBasis: string
  level: string
  basis: string
  state: string
  requestedBy: string
  requesterUnitId: string
  requestedAt: string
  decidedBy: string | null
  decidedAt: string | null
  comment: string | null
  /** The first instant at which it is read no more. */
  readableUntil: string | null
  readable: boolean
  endReason: string | null
  version: number
}
