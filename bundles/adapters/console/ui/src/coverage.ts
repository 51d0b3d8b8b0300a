/** Colours of the coverage map: ColorBrewer's YlGnBu, sequential and safe for colour-blind readers. */
export interface Step {
  /** The step holds from this percentage on. */
  from: number
  color: string
}

export const COVERAGE_STEPS: readonly Step[] = [
  { from: 0, color: '#fdf8d2' },
  { from: 20, color: '#c7e9b4' },
  { from: 40, color: '#7fcdbb' },
  { from: 60, color: '#41b6c4' },
  { from: 80, color: '#2c7fb8' },
  { from: 100, color: '#253494' },
]

export const NO_DATA_COLOR = '#e4e7ec'

/** The colour of a rate as the server sends it. */
export function coverageColor(rate: string | null | undefined): string {
  if (rate === null || rate === undefined) {
    return NO_DATA_COLOR
  }
  const value = Number(rate)
  const step = [...COVERAGE_STEPS].reverse().find((candidate) => value >= candidate.from)
  return step?.color ?? NO_DATA_COLOR
}

/** The legend's text of a step: "20–40", or "100" for the last. */
export function stepLabel(index: number): string {
  const from = COVERAGE_STEPS[index]?.from ?? 0
  const next = COVERAGE_STEPS[index + 1]
  return next ? `${from}–${next.from}` : `${from}`
}
