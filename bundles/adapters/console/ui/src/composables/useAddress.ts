import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { textOf } from './address'

/** A filter that stands in the address under that name, so that the view can be kept and sent on; null where it does not. */
export function useAddress(name: string): WritableComputedRef<string | null> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => textOf(route.query[name]),
    set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
  })
}
