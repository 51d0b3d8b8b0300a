import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { reports, rollup } from '@/api/client'
import type { Axis, ReportRates, RollupNode } from '@/api/types'
import { textOf } from '@/composables/address'
import { useAsync } from '@/composables/useAsync'
import { useCampaigns } from '@/composables/useCampaigns'
import { may } from '@/session'

export interface Crumb {
  key: string | null
  name: string
}

/** What the board shows: node, axis and moment stand in the address, so that each view can be kept and sent on. */
export function useBoard() {
  const route = useRoute()
  const router = useRouter()
  const campaigns = useCampaigns()
  const seen = new Map<string, RollupNode>()

  const node = computed(() => textOf(route.query['node']))
  const asOf = computed(() => textOf(route.query['asOf']))
  const axis = computed<Axis>(() => (route.query['axis'] === 'administrative' ? 'ADMINISTRATIVE' : 'REPORTING'))
  const code = computed(() => campaigns.current.value?.code ?? null)

  const table = useAsync(async () => {
    const answer = await rollup.table({ campaign: code.value!, asOf: asOf.value, axis: axis.value, node: node.value })
    answer.nodes.forEach((row) => seen.set(row.key, row))
    crumbs.value = await trail(answer.nodes[0])
    return answer
  })
  const counties = useAsync(() => rollup.counties(code.value!, asOf.value))
  const rates = useAsync<ReportRates | null>(async () => (may('REPORT_READ') ? reports.rates(code.value!) : null))
  const crumbs = ref<Crumb[]>([])

  /** From the caller's own node down to this one; ancestors not yet seen are read. */
  async function trail(self: RollupNode | undefined): Promise<Crumb[]> {
    const path: Crumb[] = []
    for (let row = self; row; row = row.parent ? await ancestor(row.parent) : undefined) {
      path.unshift({ key: row.key, name: row.name })
    }
    return path
  }

  async function ancestor(key: string): Promise<RollupNode | undefined> {
    const known = seen.get(key)
    if (known || node.value === null) {
      return known
    }
    const answer = await rollup.table({ campaign: code.value!, asOf: asOf.value, axis: axis.value, node: key }).catch(() => null)
    const found = answer?.nodes[0]
    if (found) {
      seen.set(found.key, found)
    }
    return found
  }

  function go(change: { node?: string | null; asOf?: string | null; axis?: Axis }): void {
    const query: Record<string, string> = {}
    const next = { node: node.value, asOf: asOf.value, axis: axis.value, ...change }
    if (next.node) query['node'] = next.node
    if (next.asOf) query['asOf'] = next.asOf
    if (next.axis === 'ADMINISTRATIVE') query['axis'] = 'administrative'
    void router.push({ query })
  }

  /** Reads the figures again; the map's and the reports' only where they can have changed. */
  function refresh(): void {
    if (code.value) {
      void table.reload()
      void counties.reload()
      void rates.reload()
    }
  }

  watch([code, asOf], refresh)
  watch([node, axis], () => code.value && void table.reload())
  watch(axis, () => seen.clear(), { flush: 'sync' })
  void campaigns.reload()

  return { campaigns, code, node, asOf, axis, table, counties, rates, crumbs, go, refresh }
}
