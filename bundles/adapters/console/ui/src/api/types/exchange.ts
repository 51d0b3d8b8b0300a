import type { OfUnit } from './platform'

export interface NewDocument {
  code: string
  agency: string
  superviseeId: string
  title: string
  body: string
}

/** A document by hand that waits for the second person, or was signed or refused. */
export interface HandDraft {
  id: string
  document: NewDocument
  /** Number and name, as they may be shown. */
  superviseeLabel: string | null
  unitId: string
  /** Another unit than now if the person has moved since. */
  draftedInUnitId: string
  reason: string
  draftedBy: string
  draftedAt: string
  documentId: string | null
  refusal: string | null
  closedBy: string | null
  closedAt: string | null
}

export interface DocumentView extends OfUnit {
  id: string
  number: string
  code: string
  /** Null for a document to the person or inside the justice tree; then there is no state either. */
  agency: string | null
  title: string
  body?: string
  /** The person's name as it may be shown. */
  supervisee: string | null
  issuedAt: string
  issuedBy: string
  state: string | null
  tries: number
  nextTryAt: string | null
  lastError: string | null
  sentAt: string | null
  deliveredAt: string | null
  receipt: string | null
  replyDueOn: string | null
  replyOverdue: boolean
  answeredAt: string | null
  copies: { agency: string; state: string }[]
}

/** A document that goes to the procuratorate, as the procuratorate reads it. */
export interface ServedDocument extends OfUnit {
  id: string
  number: string
  code: string
  superviseeId: string | null
  superviseeLabel: string | null
  title: string
  /** Null in lists. */
  body: string | null
  issuedAt: string
  copy: boolean
  state: string
}
