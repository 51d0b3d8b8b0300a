/** What the address says under a name; null where it says nothing, or several things. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
