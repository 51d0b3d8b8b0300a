import { people } from '@/api/client'
import type { SuperviseeSummary } from '@/api/types'

const PAGE = 200

export type Group = 'adults' | 'minors' | 'all'

/** Everybody in correction whom a unit keeps. */
export async function inCorrection(unit: string | null): Promise<SuperviseeSummary[]> {
  const all: SuperviseeSummary[] = []
  let cursor: string | null = null
  do {
    const page = await people.list({ unit, cursor, limit: PAGE })
    all.push(...page.items.filter((person) => person.status === 'ACTIVE'))
    cursor = page.next
  } while (cursor)
  return all
}

/** Those of a group whose name or number has the text in it. Minors are educated apart from adults. */
export function matching(persons: readonly SuperviseeSummary[], group: Group, text: string): SuperviseeSummary[] {
  const wanted = text.trim()
  return persons.filter(
    (person) => (group === 'all' || person.minorRegime === (group === 'minors')) && (person.name.includes(wanted) || person.number.includes(wanted)),
  )
}
