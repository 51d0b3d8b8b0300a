import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useReplay } from './useReplay'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('plays to the end, pauses where it is asked to, and begins anew after the end', () => {
  const scope = effectScope()
  scope.run(() => {
    const at = ref(0)
    const replay = useReplay(at, () => 4)
    replay.toggle()
    vi.advanceTimersByTime(150)
    expect(at.value).toBe(1)
    replay.toggle()
    vi.advanceTimersByTime(10_000)
    expect(at.value).toBe(1)
    expect(replay.playing.value).toBe(false)
    replay.toggle()
    vi.advanceTimersByTime(10_000)
    expect(at.value).toBe(3)
    expect(replay.playing.value).toBe(false)
    replay.toggle()
    expect(at.value).toBe(0)
    expect(replay.playing.value).toBe(true)
  })
  scope.stop()
  expect(vi.getTimerCount()).toBe(0)
})
