/** For how long some of the devices' reports are kept; 0 and no due time stand for ever. */
export interface RetentionTerm {
  rule: string
  number: number
  unit: string
  basis: string
  verified: boolean
  before: string | null
  tables: string[]
}

/** What legal holds keep beyond its term; names nobody. */
export interface RetentionHolds {
  persons: number
  tables: { table: string; rows: number; oldest: string | null }[]
}

/** What one transaction deleted; the audit chain holds the same. */
export interface RetentionDeletion {
  id: string
  deletedAt: string
  table: string
  part: string | null
  rows: number
  from: string
  to: string
  firstKey: string
  lastKey: string
  sha256: string
  before: string
  rule: string
  basis: string
}
