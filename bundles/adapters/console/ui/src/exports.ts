import type { Query } from '@/api/http'

/** What a page is narrowed to, as an export is asked for: texts, and nothing that is not given. */
export function filterOf(query: Query = {}): Record<string, string> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}

/** What an approver reads of it; the unit stands in a column of its own. */
export function shownFilter(filter: Record<string, string>, label: (name: string) => string): string[] {
  return Object.entries(filter)
    .filter(([name]) => name !== 'unit')
    .map(([name, value]) => `${label(name)} ${value}`)
}
