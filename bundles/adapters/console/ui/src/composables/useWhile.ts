import { onScopeDispose } from 'vue'

const PAUSE_MS = 5_000

/** Looks again every few seconds as long as something on the server is under way. */
export function useWhile(underWay: () => boolean, look: () => void): void {
  const timer = setInterval(() => {
    if (!document.hidden && underWay()) {
      look()
    }
  }, PAUSE_MS)
  onScopeDispose(() => clearInterval(timer))
}
