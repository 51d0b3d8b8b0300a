import type { RecordRef } from '@/api/types'

const PAGES: Record<string, string> = {
  hazard: 'hazard',
  'interview-task': 'task',
  supervisee: 'person',
}

/** The page of a counted record, or null for a kind that has none. */
export function recordTarget(record: Pick<RecordRef, 'recordType' | 'recordId'>): { name: string; params: { id: string } } | null {
  const name = PAGES[record.recordType]
  return name ? { name, params: { id: record.recordId } } : null
}
