import type { MetricCode, RollupNode } from '@/api/types'

/** A column of the board: what it shows and which records stand behind it. A rate opens its numerator. */
export interface Figure {
  key: keyof RollupNode
  metric: MetricCode
  rate?: boolean
  alarm?: boolean
}

export const FIGURES: readonly Figure[] = [
  { key: 'base', metric: 'BASE' },
  { key: 'done', metric: 'DONE' },
  { key: 'exempt', metric: 'EXEMPT' },
  { key: 'coverage', metric: 'DONE', rate: true },
  { key: 'fiveClear', metric: 'FIVE_CLEAR' },
  { key: 'fiveClearRate', metric: 'FIVE_CLEAR', rate: true },
  { key: 'hazards', metric: 'HAZARD' },
  { key: 'closed', metric: 'HAZARD_CLOSED' },
  { key: 'overdue', metric: 'HAZARD_OVERDUE', alarm: true },
  { key: 'closing', metric: 'HAZARD_CLOSED', rate: true },
  { key: 'keyPersons', metric: 'KEY_PERSON' },
]
