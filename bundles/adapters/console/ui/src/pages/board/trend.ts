import { rollup } from '@/api/client'
import type { Axis, RollupNode } from '@/api/types'
import { caller } from '@/session'

export interface TrendPoint {
  day: string
  coverage: string | null
  fiveClearRate: string | null
  closing: string | null
}

const MAX_POINTS = 9
const MILLIS_PER_DAY = 86_400_000
const known = new Map<string, Promise<RollupNode | null>>()

/** At most nine days, evenly spread, from the first to the last, both included. */
export function sampleDays(first: string, last: string): string[] {
  const from = Date.parse(first)
  const days = Math.floor((Date.parse(last) - from) / MILLIS_PER_DAY)
  if (!(days >= 0)) {
    return []
  }
  const count = Math.min(MAX_POINTS, days + 1)
  const offsets = Array.from({ length: count }, (_, i) => (count === 1 ? 0 : Math.round((i * days) / (count - 1))))
  return offsets.map((offset) => new Date(from + offset * MILLIS_PER_DAY).toISOString().slice(0, 10))
}

/** The figures of a node at the end of each of those days. A past day's figures never change, so they are read once. */
export async function trendOf(campaign: string, axis: Axis, node: string | null, days: string[]): Promise<TrendPoint[]> {
  const points: TrendPoint[] = []
  for (const day of days) {
    const figures = await figuresAt(campaign, axis, node, day)
    if (figures) {
      points.push({ day, coverage: figures.coverage, fiveClearRate: figures.fiveClearRate, closing: figures.closing })
    }
  }
  return points
}

function figuresAt(campaign: string, axis: Axis, node: string | null, day: string): Promise<RollupNode | null> {
  // Without a node the figures are those of the caller's own unit.
  const key = [caller.value?.account, campaign, axis, node ?? '', day].join('|')
  const stored = known.get(key)
  if (stored) {
    return stored
  }
  const asked = rollup.table({ campaign, axis, node, asOf: day }).then((table) => table.nodes[0] ?? null)
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}
