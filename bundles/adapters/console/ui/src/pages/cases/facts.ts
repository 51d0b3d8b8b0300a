import { label } from '@/i18n'

/** Kinds of codes by the fact that they are the value of. */
const KINDS: Record<string, string> = { level: 'decidingLevel', cause: 'absenceCause' }

/** The facts of a step in words, their legal basis last; a fact without a name of its own keeps its key. */
export function factsInWords(facts: Record<string, string>): string[] {
  return Object.keys(facts)
    .sort((one, other) => Number(one === 'basis') - Number(other === 'basis') || one.localeCompare(other))
    .filter((key) => facts[key])
    .map((key) => `${label('timelineFact', key)} ${KINDS[key] ? label(KINDS[key], facts[key]) : facts[key]}`)
}
