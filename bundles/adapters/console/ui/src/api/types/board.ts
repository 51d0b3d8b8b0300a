import type { OfUnit } from './platform'

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
