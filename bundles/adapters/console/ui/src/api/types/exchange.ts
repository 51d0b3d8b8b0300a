import type { OfUnit } from './platform'

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
