import { ref, shallowRef } from 'vue'
import type { Problem } from '@/api/types'
import { problemFrom } from '@/problems'

/** Loads something to show, with its loading and error states; of overlapping loads only the last one counts. */
export function useAsync<T>(load: () => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let latest = 0

  async function reload(): Promise<void> {
    const mine = ++latest
    loading.value = true
    try {
      const loaded = await load()
      if (mine === latest) {
        data.value = loaded
        problem.value = null
      }
    } catch (cause) {
      if (mine === latest) {
        problem.value = problemFrom(cause)
      }
    } finally {
      if (mine === latest) {
        loading.value = false
      }
    }
  }

  return { data, problem, loading, reload }
}
