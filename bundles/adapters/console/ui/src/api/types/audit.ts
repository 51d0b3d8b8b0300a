/** What hashing the audit chain again gave. */
export interface AuditVerification {
  ok: boolean
  entries: number
  firstBroken: number | null
}

/** One entry of the audit; what is null does not concern it. */
export interface AuditEntry {
  number: number
  at: string
  account: string | null
  name: string | null
  action: string
  recordType: string | null
  recordId: string | null
  unitId: string | null
  purpose: string | null
  /** A JSON object of texts. */
  details: string
}
