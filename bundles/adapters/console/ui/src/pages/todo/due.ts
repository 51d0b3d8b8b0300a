import type { Part } from '../people/parts'

const DAY = 86_400_000

/** Whole days from today to the last day that is in time: 0 on that day, negative afterwards. Both are civil days. */
export function daysLeft(lastDay: string, today: string): number {
  return Math.round((Date.parse(lastDay) - Date.parse(today)) / DAY)
}

const PARTS: Partial<Record<Part, RegExp>> = {
  positioning: /^EM_/,
  rights: /^(COMPLAINT|CORRECTION|PROCURATORATE)/,
  decisions: /^(ANNOUNCEMENT|ARREST|CLASS_REVIEW|COERCIVE|COMMUTATION|FIRST_ASSESSMENT|GROUP|KEY_|OBJECTION|PLAN|REASSESSMENT|RECOMMIT|RELEASE|REVOCATION|TRANSFER_)/,
  daily: /^(ABSENCE|EDUCATION|HEALTH|LEAVE_|MEDICAL|PERMIT|PROHIBITION|REPORT$|SEARCH_|SERVICE|TRIP_|VERIFICATION|VISIT)/,
}

/** The subject of a person's page at which an obligation is fulfilled. */
export function partOfDue(kind: string): Part {
  const [part] = Object.entries(PARTS).find(([, kinds]) => kinds.test(kind)) ?? ['basic']
  return part as Part
}
