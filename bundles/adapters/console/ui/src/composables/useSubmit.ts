import { ref, shallowRef } from 'vue'
import type { Problem } from '@/api/types'
import { concerns, problemFrom } from '@/problems'
import { toldOf } from '@/i18n'

/** Sends a form; a refusal stays on the form, at the field it concerns, until the next try. */
export function useSubmit() {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  /** Whether the server accepted. */
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) {
      return false
    }
    busy.value = true
    problem.value = null
    try {
      await work()
      return true
    } catch (cause) {
      problem.value = problemFrom(cause)
      return false
    } finally {
      busy.value = false
    }
  }

  /** The text for a form item, empty where the problem is not about that field. */
  function errorOf(field: string): string {
    return problem.value && concerns(problem.value, field) ? toldOf(problem.value) : ''
  }

  return { busy, problem, send, errorOf, clear: () => (problem.value = null) }
}
