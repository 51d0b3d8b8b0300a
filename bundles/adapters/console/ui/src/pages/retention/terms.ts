import type { RetentionTerm } from '@/api/types'

/** The text that tells a term, and the number in it. */
export function period(term: RetentionTerm): { key: string; count: number } {
  const kind = term.before ? { CALENDAR_MONTHS: 'months', CALENDAR_DAYS: 'days' }[term.unit] : undefined
  if (kind) {
    return { key: `retention.${kind}`, count: term.number }
  }
  return { key: term.basis === 'configuration' ? 'retention.ever' : 'retention.invalid', count: term.number }
}
