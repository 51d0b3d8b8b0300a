import type { OfUnit } from './platform'

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
