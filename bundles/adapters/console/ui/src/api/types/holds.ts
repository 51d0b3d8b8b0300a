/** Why a person's track is kept beyond its term; the last day is inclusive. */
export interface LegalHold {
  id: string
  superviseeId: string
  reason: string
  lastDay: string
  until: string
  setBy: string
  setAt: string
  liftedBy: string | null
  liftedAt: string | null
  liftReason: string | null
  version: number
}
