import type { OfPerson } from './platform'

export interface Complaint extends OfPerson {
  id: string
  superviseeId: string
  unitId: string
  kind: string
  subject: string
  text: string | null
  recordType: string | null
  recordId: string | null
  against: string[]
  level: string
  answeringUnitId: string
  receivedOn: string
  lastDay: string
  basis: string
  state: string
  filedBy: string
  outcome: string | null
  answer: string | null
  legalBasis: string | null
  answeredBy: string | null
  toldOn: string | null
  version: number
}

export interface NewComplaint {
  superviseeId: string
  kind: string
  subject: string
  text: string
  recordId: string | null
  againstAccount: string | null
  receivedOn: string
}

export interface DataCorrection extends OfPerson {
  id: string
  superviseeId: string
  unitId: string
  field: string
  value: string
  oldValue: string | null
  evidence: string
  receivedOn: string
  lastDay: string
  basis: string
  state: string
  requestedBy: string
  comment: string | null
  version: number
  unmasked: boolean
}

/** A suggestion or notice of the procuratorate. */
export interface ProcuratorateOpinion extends OfPerson {
  id: string
  /** Null where it is on the agency itself. */
  superviseeId: string | null
  unitId: string
  reference: string
  correction: boolean
  text: string
  receivedOn: string
  lastDay: string
  basis: string
  state: string
  adopted: boolean | null
  answer: string | null
  version: number
}
