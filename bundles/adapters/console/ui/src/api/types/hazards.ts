import type { OfPerson, OfUnit } from './platform'

export interface HazardSummary extends OfUnit, OfPerson {
  id: string
  number: string
  kind: string
  disputeType: string | null
  title: string
  state: string
  level: string | null
  source: string
  ownerAccount: string | null
  dueOn: string | null
  overdue: boolean
  registeredAt: string
}

export interface Referral {
  kind: string
  addressee: string
  sentOn: string
}

export interface HazardEvent {
  at: string
  account: string
  accountName?: string | null
  from: string | null
  to: string
  comment?: string | null
}

export interface Hazard extends HazardSummary {
  campaign?: string | null
  description?: string | null
  cause?: string | null
  duplicateOf?: string | null
  measure?: string | null
  referral?: Referral | null
  noReferralReason?: string | null
  referralBasis?: string | null
  effect?: string | null
  rectifiedBy?: string | null
  verifiedBy?: string | null
  registeredBy?: string | null
  closedAt?: string | null
  history?: HazardEvent[]
  extensions?: Extension[]
}

/** A wish for a later due date, and what became of it. */
export interface Extension {
  id: string
  state: 'REQUESTED' | 'GRANTED' | 'REFUSED' | 'LAPSED'
  dueBefore: string
  dueOn: string
  reason: string
  unitId: string
  requestedBy: string
  requestedByName: string
  requestedAt: string
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: string | null
  comment: string | null
}

export interface PossibleOwner {
  account: string
  name: string
  unit: { id: string; name: string }
  roles: string[]
}

export interface NewHazard {
  superviseeId?: string
  kind: string
  disputeType?: string
  title: string
  description: string
  level?: string
  source: string
}

export interface Assessment {
  verdict: string
  level?: string
  cause?: string
  duplicateOf?: string
}

export interface Assignment {
  measure: string
  owner: string
  dueOn: string
  referral?: Referral
  noReferralReason?: string
}
