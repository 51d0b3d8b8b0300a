/** The subjects of a person's page, in the order in which officers turn to them. */
export const PARTS = ['basic', 'daily', 'decisions', 'positioning', 'rights'] as const

export type Part = (typeof PARTS)[number]

/** The subject that an address names (`?part=daily`); the first where it names none. */
export function partOf(named: unknown): Part {
  return PARTS.find((part) => part === named) ?? PARTS[0]
}
