import type * as T from '../types'
import { get, listOf } from './verbs'

export const rollup = {
  table: (query: { campaign: string; asOf: string | null; axis: T.Axis; node: string | null }) =>
    get<T.Rollup>('/rollup', { ...query, axis: query.axis.toLowerCase() }),
  counties: async (campaign: string, asOf: string | null) =>
    nodesOf(await get<T.RollupNode[] | { nodes: T.RollupNode[] } | T.Page<T.RollupNode>>('/rollup/counties', { campaign, asOf })),
  records: (query: {
    campaign: string
    asOf: string | null
    axis: T.Axis
    node: string
    metric: T.MetricCode
    cursor: string | null
    limit: number
  }) => get<T.Page<T.RecordRef>>('/rollup/records', { ...query, axis: query.axis.toLowerCase() }),
}

function nodesOf<R>(answer: R[] | { nodes: R[] } | T.Page<R>): R[] {
  return Array.isArray(answer) || 'items' in answer ? listOf(answer) : answer.nodes
}
