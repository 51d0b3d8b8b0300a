import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useWhile } from './useWhile'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { hidden: false })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('looks again while something is under way and somebody looks, and never after the page was left', () => {
  const look = vi.fn()
  let underWay = true
  const scope = effectScope()
  scope.run(() => useWhile(() => underWay, look))

  vi.advanceTimersByTime(10_000)
  expect(look).toHaveBeenCalledTimes(2)
  vi.stubGlobal('document', { hidden: true })
  vi.advanceTimersByTime(10_000)
  expect(look).toHaveBeenCalledTimes(2)
  vi.stubGlobal('document', { hidden: false })
  underWay = false
  vi.advanceTimersByTime(10_000)
  expect(look).toHaveBeenCalledTimes(2)
  underWay = true
  scope.stop()
  vi.advanceTimersByTime(10_000)
  expect(look).toHaveBeenCalledTimes(2)
})
