export type Tone = 'primary' | 'success' | 'warning' | 'danger' | 'info'

const TONES: Record<Tone, readonly string[]> = {
  success: ['CLOSED', 'DONE', 'REVIEWED', 'RESOLVED', 'ACCEPTED', 'DELIVERED', 'ANSWERED', 'ON_TIME', 'ACTIVE', 'APPROVED', 'VERIFIED', 'GRANTED', 'ONLINE', 'REPLAYED', 'FOUND', 'leaveState.RETURNED', 'HELD', 'ATTENDED', 'PERFORMS', 'schooling.COMPLETED'],
  danger: ['NEW', 'FAILED', 'MAJOR', 'REJECTED', 'LATE', 'MISSING', 'DEAD_LETTER', 'NACK', 'ESCALATED', 'REPLY_OVERDUE', 'TERMINATED', 'SILENT', 'HANDLER_MISSING', 'LOST', 'OVERDUE', 'OVERDUE_RETURN', 'OUT_OF_SUPERVISION', 'LOST_CONTACT', 'REFUSED', 'REVOKED', 'ABSENT', 'REFUSES', 'OUT_OF_SCHOOL'],
  warning: ['SUBMITTED', 'RULING_FILED', 'NOT_SUPPORTED', 'LARGER', 'RETURNED', 'PLAN_RETURNED', 'RETRYING', 'EXEMPT_REQUESTED', 'PROPOSED', 'INVESTIGATING', 'REOPENED', 'REFERRED', 'REQUESTED', 'NEVER_SEEN', 'NO_FIX', 'LOW_BATTERY', 'FAULTY', 'APPLIED', 'SEARCHING', 'PROCEEDING_PENDING', 'TRANSFER_PENDING', 'DETAINED', 'EXCUSED', 'NEGLIGENT'],
  primary: ['ASSIGNED', 'IN_PROGRESS', 'ACKNOWLEDGED', 'RUNNING', 'ISSUED', 'SENT', 'QUEUED', 'SCREENING', 'ASSESSED', 'STARTED', 'ON_LEAVE', 'PLANNED', 'MOVING'],
  info: [],
}

/** How urgent a state looks, of that kind of record if it looks otherwise there; a word always stands beside the colour. */
export function toneOf(code: string | null | undefined, kind = ''): Tone {
  const tones = Object.keys(TONES) as Tone[]
  const of = (state: string) => tones.find((tone) => TONES[tone].includes(state))
  return of(`${kind}.${code}`) ?? of(code ?? '') ?? 'info'
}
