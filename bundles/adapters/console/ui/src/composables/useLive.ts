import { onScopeDispose, readonly, ref } from 'vue'
import { address } from '@/api/http'

type Listener = (data: unknown) => void

const listeners = new Map<string, Set<Listener>>()
const connected = ref(false)
let source: EventSource | null = null

export const liveConnected = readonly(connected)

/** One connection for the whole console; the browser reconnects by itself. */
function open(): EventSource {
  const stream = new EventSource(address('/live'))
  stream.onopen = () => (connected.value = true)
  stream.onerror = () => {
    connected.value = false
    // After a refusal (the session ended, a proxy in between) the browser gives up; then we try again ourselves.
    if (stream.readyState === EventSource.CLOSED) {
      source = null
      setTimeout(reopen, 5_000)
    }
  }
  listeners.forEach((_, kind) => subscribe(stream, kind))
  return stream
}

function reopen(): void {
  if (!source && !document.hidden && [...listeners.values()].some((set) => set.size > 0)) {
    source = open()
  }
}

function subscribe(stream: EventSource, kind: string): void {
  stream.addEventListener(kind, (event) => {
    const data = parse((event as MessageEvent<string>).data)
    listeners.get(kind)?.forEach((listener) => listener(data))
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Listens to the server's notifications of that kind while the component lives. They say that something changed; what
 * is shown is then read again. */
export function useLive(kind: 'alert' | 'rollup' | 'position', listener: Listener): void {
  if (!listeners.has(kind)) {
    listeners.set(kind, new Set())
    if (source) {
      subscribe(source, kind)
    }
  }
  listeners.get(kind)?.add(listener)
  reopen()
  onScopeDispose(() => listeners.get(kind)?.delete(listener))
}

/**
 * A browser has six connections to a server and each stream holds one, so with some tabs open nothing else would get
 * through. A page that nobody looks at gives its connection up; when it is seen again everything on it is read again.
 */
export function followVisibility(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      closeLive()
    } else if (!source) {
      reopen()
      listeners.forEach((set) => set.forEach((listener) => listener(null)))
    }
  })
}

/** Ends the connection: nobody is signed in any more, or nobody looks. */
export function closeLive(): void {
  source?.close()
  source = null
  connected.value = false
}
