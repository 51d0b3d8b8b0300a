export interface RiskInstrument {
  identity: { id: string; version: string; zh: string; en: string; source: string }
  questions: { code: string; zh: string; en: string; answers: { code: string; zh: string; en: string; weight: number }[] }[]
  bands: { band: string; from: number }[]
}

export interface RiskScore {
  instrumentId: string
  instrumentVersion: string
  score: number
  band: string
}

export interface RiskAssessment {
  id: string
  superviseeId: string
  computed: RiskScore
  answers: { question: string; questionText: string; answer: string; answerText: string; weight: number }[]
  conclusion: string
  reason: string | null
  band: string | null
  state: string
  assessedBy: string
  assessedAt: string
  decidedBy: string | null
  comment: string | null
  /** Basis of the time for the next one. */
  reassessBy: string | null
  version: number
}

export interface NewRiskAssessment {
  superviseeId: string
  instrumentId: string
  answers: Record<string, string>
  conclusion: string | null
  reason: string | null
}

export interface KeyDecided {
  reason: string | null
  evidence: string | null
  basis: string | null
  proposedBy: string
  granted: boolean | null
  decidedBy: string | null
  comment: string | null
}

export interface KeyListing {
  id: string
  category: string | null
  restricted: boolean
  state: string
  listing: KeyDecided | null
  delisting: KeyDecided | null
  from: string | null
  to: string | null
  version: number
}

export interface KeyMeasure {
  what: string
  frequency: string
  responsible: string
}

export interface KeyPlan {
  id: string
  number: number
  measures: KeyMeasure[]
  reviewOn: string
  madeBy: string
  madeAt: string
  endedAt: string | null
  reviews: { by: string; at: string; effect: string; nextOn: string }[]
  version: number
}

export interface KeyPerson {
  superviseeId: string
  key: boolean
  verificationEveryDays: number | null
  positioningRequired: boolean
  basis: string
  listings: KeyListing[]
  plans: KeyPlan[]
}

export interface SensitiveDecided {
  reason: string
  proposedBy: string
  granted: boolean | null
  decidedBy: string | null
  comment: string | null
}

export interface SensitiveCase {
  id: string
  superviseeId: string
  state: string
  readers: string[]
  reportLevel: string | null
  basis: string | null
  marking: SensitiveDecided
  lifting: SensitiveDecided | null
  version: number
}

export interface Support {
  id: string
  superviseeId: string
  state: string
  since: string
  until: string | null
  version: number
}

export interface SupportFile {
  support: Support
  whole: boolean
  notes: { id: string; kind: string; heldOn: string; content: string; author: string; recordedAt: string }[]
}

export interface FileItem {
  code: string
  document: boolean
  zh: string
  en: string
  present: boolean
  reference: string | null
  dated: string | null
  byStep: boolean
}

export interface Completeness {
  superviseeId: string
  stage: string
  score: number
  required: number
  present: number
  items: FileItem[]
  basis: string[]
  version: number
}

export interface FileFigures {
  unitId: string
  unitName: string
  persons: number
  complete: number
  average: number | null
  missing: { code: string; zh: string; en: string; files: number }[]
}

export interface FileBoard {
  own: FileFigures
  below: FileFigures[]
}
