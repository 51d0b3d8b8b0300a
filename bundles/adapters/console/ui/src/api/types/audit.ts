/** What hashing the audit chain again gave. */
export interface AuditVerification {
  ok: boolean
  entries: number
  firstBroken: number | null
}
