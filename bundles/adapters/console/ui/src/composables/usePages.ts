import { ref, shallowRef } from 'vue'
import type { Page, Problem } from '@/api/types'
import { problemFrom } from '@/problems'

export const PAGE_SIZE = 50

/** A list that grows page by page by the server's cursor. */
export function usePages<T>(fetchPage: (cursor: string | null) => Promise<Page<T>>) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  const loaded = ref(false)
  let latest = 0

  async function load(cursor: string | null): Promise<void> {
    const mine = ++latest
    loading.value = true
    try {
      const page = await fetchPage(cursor)
      if (mine !== latest) {
        return
      }
      items.value = cursor ? [...items.value, ...page.items] : page.items
      next.value = page.next
      problem.value = null
      loaded.value = true
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

  return {
    items,
    next,
    problem,
    loading,
    loaded,
    reload: () => load(null),
    more: async () => {
      if (next.value && !loading.value) {
        await load(next.value)
      }
    },
  }
}
