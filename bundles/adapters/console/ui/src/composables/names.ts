import { reactive } from 'vue'

/** Names behind identifiers that records keep; each is asked for once, and shows as the identifier if nobody knows it. */
export function lookup(ask: (id: string) => Promise<string>): { of: (id: string) => string; remember: (id: string, name: string) => void } {
  const names = reactive(new Map<string, string>())
  const asked = new Set<string>()

  function remember(id: string, name: string): void {
    asked.add(id)
    names.set(id, name)
  }

  function of(id: string): string {
    if (!asked.has(id)) {
      asked.add(id)
      ask(id).then(
        (name) => names.set(id, name),
        () => names.set(id, id),
      )
    }
    return names.get(id) ?? '…'
  }

  return { of, remember }
}
