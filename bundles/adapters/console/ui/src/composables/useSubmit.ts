import { ref, shallowRef } from 'vue'
import type { Problem } from '@/api/types'
import { concerns, problemFrom } from '@/problems'
import { t, toldOf, type Wording } from '@/i18n'

/** Sends a form; a refusal stays on the form, at the field it concerns and in the form's words, until the next try. */
export function useSubmit(wording?: Wording) {
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

  /** What is wrong with a form item and what to do about it; empty where the problem is not about that field. */
  function errorOf(field: string): string {
    const about = problem.value
    return about && concerns(about, field) ? [toldOf(about, 'message', wording), toldOf(about, 'remedy', wording)].filter(Boolean).join(t('common.stop')) : ''
  }

  return { busy, problem, wording, send, errorOf, clear: () => (problem.value = null) }
}
