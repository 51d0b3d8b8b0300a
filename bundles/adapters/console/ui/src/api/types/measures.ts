/** What the rules of an event suggest. */
export interface Suggestion {
  kind: string
  groundCode: string
  reason: string
  basis: string
}

/** What a person did, to be judged by the rules of its day. */
export interface Conduct {
  superviseeId: string
  event: string
  on: string | null
  absenceId: string | null
  conditions: string[]
}

/** A measure that the rules know for the person, with the grounds that carry it. */
export interface LawfulMeasure {
  kind: string
  grounds: string[]
  level: string
  basis: string
}

export interface Judgement {
  on: string
  days: number
  admonitions: number
  warnings: number
  policePenalty: boolean
  suggestion: Suggestion | null
  lawful: LawfulMeasure[]
}

export interface NewMeasure {
  conduct: Conduct
  kind: string
  groundCode: string | null
  facts: string
  evidence: string
  deviation: string | null
  withMeasureId: string | null
  organ: string | null
  court: string | null
}

export interface Measure {
  id: string
  superviseeId: string
  unitId: string
  event: string
  eventOn: string
  until: string
  absenceId: string | null
  suggestion: Suggestion | null
  kind: string
  groundCode: string
  basis: string
  facts: string
  evidence: string
  deviation: string | null
  withMeasureId: string | null
  organ: string | null
  court: string | null
  level: string
  state: string
  proposedBy: string
  proposedAt: string
  toVerify: boolean
  verifiedBy: string | null
  verifiedAt: string | null
  decidedBy: string | null
  decidedAt: string | null
  comment: string | null
  signedBy: string | null
  issuedAt: string | null
  documentId: string | null
  documentNumber: string | null
  servedOn: string | null
  objectionUntil: string | null
  objectionId: string | null
  objectedOn: string | null
  withdrawnReason: string | null
  version: number
}

/** How another organ answers a proposal. */
export interface Ruling {
  granted: boolean
  reference: string
  decidedOn: string
  reasons: string | null
  newTermTo: string | null
}

export interface Proceeding {
  id: string
  superviseeId: string
  measureId: string
  kind: string
  organ: string
  documentId: string
  documentNumber: string
  openedAt: string
  deliveredAt: string | null
  replyDueOn: string | null
  replyBasis: string | null
  state: string
  ruling: Ruling | null
  answeredBy: string | null
  version: number
}

/** A case that conditions of the law have opened. */
export interface RecommitCase {
  id: string
  superviseeId: string
  suggestion: Suggestion
  eventOn: string
  openedAt: string
  state: string
  refusalReason: string | null
  refusalBy: string | null
  decidedBy: string | null
  decisionComment: string | null
  version: number
}

/** An absence that a measure may answer. */
export interface AbsenceChoice {
  id: string
  lastContactOn: string
  foundOn: string | null
  days: number
}
