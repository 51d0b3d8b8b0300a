export type Tone = 'primary' | 'success' | 'warning' | 'danger' | 'info'

const TONES: Record<Tone, readonly string[]> = {
  success: ['CLOSED', 'DONE', 'REVIEWED', 'RESOLVED', 'ACCEPTED', 'DELIVERED', 'ANSWERED', 'ON_TIME', 'ACTIVE', 'APPROVED', 'VERIFIED', 'GRANTED', 'HELD', 'ONLINE', 'REPLAYED'],
  danger: ['NEW', 'REVOKED', 'FAILED', 'MAJOR', 'REJECTED', 'LATE', 'MISSING', 'DEAD_LETTER', 'NACK', 'ESCALATED', 'REPLY_OVERDUE', 'TERMINATED', 'SILENT', 'HANDLER_MISSING', 'LOST'],
  warning: ['SUBMITTED', 'NOT_SUPPORTED', 'LARGER', 'RETURNED', 'PLAN_RETURNED', 'RETRYING', 'EXEMPT_REQUESTED', 'PROPOSED', 'INVESTIGATING', 'REOPENED', 'REFERRED', 'REQUESTED', 'APPLIED', 'NEVER_SEEN', 'NO_FIX', 'LOW_BATTERY', 'FAULTY'],
  primary: ['ASSIGNED', 'IN_PROGRESS', 'ACKNOWLEDGED', 'RUNNING', 'ISSUED', 'SENT', 'QUEUED', 'SCREENING', 'ASSESSED', 'PLANNED'],
  info: [],
}

/** How urgent a state looks; a word always stands beside the colour. */
export function toneOf(code: string | null | undefined): Tone {
  const tones = Object.keys(TONES) as Tone[]
  return tones.find((tone) => TONES[tone].includes(code ?? '')) ?? 'info'
}
