import type { RecordRef } from '@/api/types'

const PAGES: Record<string, string> = {
  HAZARD: 'hazard',
  INTERVIEW_TASK: 'task',
  TASK: 'task',
  INTERVIEW: 'task',
  SUPERVISEE: 'person',
}

/** The page of a counted record, or null for a kind that has none. */
export function recordTarget(record: Pick<RecordRef, 'recordType' | 'recordId'>): { name: string; params: { id: string } } | null {
  const name = PAGES[record.recordType.toUpperCase()]
  return name ? { name, params: { id: record.recordId } } : null
}
