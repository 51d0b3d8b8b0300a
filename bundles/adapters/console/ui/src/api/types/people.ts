import type { Bilingual, OfPerson, OfUnit } from './platform'

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
  /** What holds beside the status; several may at once. */
  flags: string[]
}

/** An order of electronic positioning; both days are inclusive, the last one with the extensions granted. */
export interface PositioningOrder {
  id: string
  groundCode: string
  evidence: string
  decisionRef: string | null
  elsewhere: string | null
  start: string
  end: string
  state: string
  proposedBy: string
  proposedAt: string
  submittedBy: string | null
  decidedBy: string | null
  decidedAt: string | null
  effectiveFrom: string | null
  effectiveUntil: string | null
  reason: string | null
  basis: string | null
  documentId: string | null
  noticeSignedOn: string | null
  deviceReturnedOn: string | null
  extensions: PositioningExtension[]
  version: number
}

/** An order in a list of several persons. */
export interface PositioningLine extends PositioningOrder, OfPerson {
  superviseeId: string
}

/** One extension of an order: from the last day before to the last day with it. */
export interface PositioningExtension {
  id: string
  from: string
  to: string
  evaluation: string | null
  state: string
  proposedBy: string
  decidedBy: string | null
  comment: string | null
  basis: string
  documentId: string | null
  noticeSignedOn: string | null
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

/** What an import of daily records did; `known` rows were there before. */
export interface DailyImport extends ImportResult {
  known: number
}
