import type { Problem } from './types'

/**
 * The keys (`Idempotency-Key`) of requests whose outcome is not known yet. The server does the work of a key once: a form
 * that is sent again after the connection broke gets the first answer. The same request has the same key until it has been
 * answered; once it has, the next one is somebody's new wish and gets a key of its own.
 */
const open = new Map<string, string>()
const files = new WeakMap<Blob, string>()

/** An open request. */
export interface Kept {
  key: string
  /** Tells how the request was answered; null where it was accepted. */
  answered: (problem: Problem | null) => void
}

export function keep(address: string, body: unknown): Kept {
  const name = `${address}\n${body instanceof Blob ? nameOf(body) : JSON.stringify(body)}`
  const key = open.get(name) ?? random()
  open.set(name, key)
  return {
    key,
    answered: (problem) => {
      if (!problem || isFinal(problem)) {
        open.delete(name)
      }
    },
  }
}

/** The first request may still be at work behind a proxy's or a broken answer, and behind the server's word that it is. */
function isFinal(problem: Problem): boolean {
  return problem.status >= 400 && problem.status < 500 && problem.code !== 'IDEMPOTENCY_KEY_IN_USE'
}

/** A file is told apart by being the one that was chosen: to hash a large one would take too long. */
function nameOf(file: Blob): string {
  const name = files.get(file) ?? random()
  files.set(file, name)
  return name
}

/** `crypto.randomUUID` is missing where a bureau's network has no TLS. */
function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
