import type { OfPerson } from './platform'

export interface MergePlan {
  fromUnitId: string
  toUnitId: string
  /** First day on which it holds. */
  on: string
  /** The new office for each office of the county that goes. */
  offices: Record<string, string>
  basis: string
}

/** A county that goes into another one, with how many persons have followed. */
export interface UnitMerge {
  id: string
  plan: MergePlan
  state: string
  moved: number
  remaining: number
  orderedBy: string
  orderedAt: string
  doneAt: string | null
}

export interface MovedPerson extends OfPerson {
  superviseeId: string
  fromOfficeId: string
  toOfficeId: string
  movedAt: string
}
