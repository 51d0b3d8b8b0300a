import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { throttled } from './throttle'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('answers the first call at once and many calls once in each interval', () => {
  const work = vi.fn()
  const run = throttled(work, 3_000)
  run()
  vi.advanceTimersByTime(0)
  expect(work).toHaveBeenCalledTimes(1)
  for (let i = 0; i < 50; i++) {
    run()
  }
  vi.advanceTimersByTime(2_999)
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(60_000)
  expect(work).toHaveBeenCalledTimes(2)
})
