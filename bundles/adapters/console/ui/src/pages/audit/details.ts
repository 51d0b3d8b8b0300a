/** The particulars of an entry in one line; as stored where they are not the object of texts that the server writes. */
export function detailsText(details: string): string {
  try {
    const parts: unknown = JSON.parse(details)
    return parts !== null && typeof parts === 'object' ? Object.entries(parts).map(([name, value]) => `${name} ${String(value)}`).join(' · ') : details
  } catch {
    return details
  }
}
