import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** By which key of the server's list, and in which direction. */
export interface Sorting {
  key: string
  ascending: boolean
}

/** The order after a click on a head: upwards, downwards, and the list's own again. */
export function nextSorting(now: Sorting | null, key: string): Sorting | null {
  if (now?.key !== key) {
    return { key, ascending: true }
  }
  return now.ascending ? { key, ascending: false } : null
}

/** What a list is asked with; nothing for its own order. */
export function sortQuery(sorting: Sorting | null | undefined): { sort?: string; order?: 'asc' | 'desc' } {
  return sorting ? { sort: sorting.key, order: sorting.ascending ? 'asc' : 'desc' } : {}
}

/** The order of a page's list, kept in its address. */
export function useSort() {
  const route = useRoute()
  const router = useRouter()
  const sorting = computed<Sorting | null>(() =>
    typeof route.query.sort === 'string' ? { key: route.query.sort, ascending: route.query.order !== 'desc' } : null,
  )

  function sortBy(key: string): void {
    const others = { ...route.query }
    delete others.sort
    delete others.order
    void router.replace({ query: { ...others, ...sortQuery(nextSorting(sorting.value, key)) } })
  }

  return { sorting, sortBy, query: computed(() => sortQuery(sorting.value)) }
}
