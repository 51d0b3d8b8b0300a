/** How a person's release stands; known by the person. */
export interface Release {
  superviseeId: string
  number: string
  name: string
  category: string
  unitId: string
  termTo: string
  state: string
  obstacles: string[]
  summary: string | null
  summaryOn: string | null
  appraisal: string | null
  appraisedBy: string | null
  announcedOn: string | null
  participants: string | null
  aftercare: string | null
  /** Before corrections, the latest first. */
  earlier: {
    held: { announcedOn: string; participants: string; aftercare: string }
    filedBy: string
    correctedBy: string
    correctedAt: string
    reason: string
  }[]
  documentId: string | null
  basis: string | null
  termEndedAt: string | null
  version: number
}

/** How a case ends otherwise than by the end of its term; known by the person. */
export interface Termination {
  superviseeId: string
  reason: string
  happenedOn: string
  evidence: string
  circumstances: string | null
  basis: string
  documentId: string | null
  recordedBy: string
  recordedAt: string
  state: string
  decidedBy: string | null
  decidedAt: string | null
  comment: string | null
  version: number
}

/** A detention or coercive measure. */
export interface Detention {
  id: string
  kind: string
  organ: string
  since: string
  reason: string
  noticeBy: string
  noticeOn: string | null
  notice: string | null
  endedOn: string | null
  outcome: string | null
  basis: string
  version: number
}

/** A change of the place of execution. */
export interface Transfer {
  id: string
  superviseeId: string
  number: string
  name: string
  fromUnitId: string
  fromCountyId: string
  toUnitId: string | null
  outside: string | null
  movingOn: string
  reason: string
  evidence: string
  shortNotice: boolean
  state: string
  appliedBy: string
  opinion: string | null
  askedBy: string | null
  agreed: boolean | null
  answer: string | null
  toOfficeId: string | null
  decidingUnitId: string
  comment: string | null
  reportBy: string | null
  basis: string | null
  toldOn: string | null
  fileList: string | null
  handedOverAt: string | null
  receivedAt: string | null
  reportedOn: string | null
  version: number
}

/** An interval in which one office kept a person. */
export interface UnitStay {
  unitId: string
  from: string | null
  until: string | null
  cause: string
}

/** The report to the police that a person must not leave the country (D-26). */
export interface ExitControl {
  id: string
  superviseeId: string
  state: string
  reportedOn: string
  reportBy: string | null
  receiptBy: string
  basis: string
  receiptOn: string | null
  receipt: string | null
  endReason: string | null
  withdrawBy: string | null
  withdrawnOn: string | null
  reportedBy: string
  version: number
}
