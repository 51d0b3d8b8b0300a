import { computed, ref } from 'vue'
import { campaigns } from '@/api/client'
import type { Campaign } from '@/api/types'
import { useAsync } from './useAsync'

const chosen = ref<string | null>(null)

/** The campaigns and the one that the whole console looks at: the running one unless another is chosen. */
export function useCampaigns() {
  const all = useAsync(campaigns.list)
  const list = computed<Campaign[]>(() => all.data.value ?? [])
  const current = computed<Campaign | null>(
    () =>
      list.value.find((campaign) => campaign.code === chosen.value) ??
      list.value.find((campaign) => campaign.state === 'RUNNING') ??
      list.value.find((campaign) => campaign.state !== 'DRAFT') ??
      list.value[0] ??
      null,
  )
  return { list, current, chosen, problem: all.problem, loading: all.loading, reload: all.reload, loaded: computed(() => all.data.value !== null) }
}
