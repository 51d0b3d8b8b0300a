import { describe, expect, it } from 'vitest'
import { COVERAGE_STEPS, coverageColor, NO_DATA_COLOR, stepLabel } from './coverage'

describe('coverageColor', () => {
  it('starts each step at its lower bound', () => {
    expect(coverageColor('0.00')).toBe(COVERAGE_STEPS[0]!.color)
    expect(coverageColor('19.99')).toBe(COVERAGE_STEPS[0]!.color)
    expect(coverageColor('20.00')).toBe(COVERAGE_STEPS[1]!.color)
    expect(coverageColor('99.99')).toBe(COVERAGE_STEPS[4]!.color)
    expect(coverageColor('100.00')).toBe(COVERAGE_STEPS[5]!.color)
  })

  it('has a colour of its own for no data', () => {
    expect(coverageColor(null)).toBe(NO_DATA_COLOR)
    expect(COVERAGE_STEPS.map((step) => step.color)).not.toContain(NO_DATA_COLOR)
  })

  it('labels the steps', () => {
    expect(COVERAGE_STEPS.map((_, index) => stepLabel(index))).toEqual(['0–20', '20–40', '40–60', '60–80', '80–100', '100'])
  })
})
