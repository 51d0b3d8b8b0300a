import { label } from '@/i18n'

/** Kinds of codes by the fact that they are the value of. */
const KINDS: Record<string, string> = { level: 'decidingLevel', cause: 'absenceCause' }

/** The facts of a step in words, in an order that does not change; a fact without a name of its own keeps its key. */
export function factsInWords(facts: Record<string, string>): string[] {
  return Object.keys(facts)
    .sort()
    .filter((key) => facts[key])
    .map((key) => `${label('timelineFact', key)} ${KINDS[key] ? label(KINDS[key], facts[key]) : facts[key]}`)
}
