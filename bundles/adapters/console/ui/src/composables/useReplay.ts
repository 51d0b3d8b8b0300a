import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'

const STEP_MS = 150

/** Goes through so many frames by itself, from where it stands to the last; from the first again once it was there. */
export function useReplay(at: Ref<number>, count: () => number): { playing: ComputedRef<boolean>; toggle: () => void; pause: () => void } {
  const timer = ref<ReturnType<typeof setInterval> | null>(null)

  function pause(): void {
    if (timer.value !== null) {
      clearInterval(timer.value)
      timer.value = null
    }
  }

  function step(): void {
    if (at.value + 1 < count()) {
      at.value++
    } else {
      pause()
    }
  }

  function toggle(): void {
    if (timer.value !== null) {
      pause()
      return
    }
    if (at.value + 1 >= count()) {
      at.value = 0
    }
    timer.value = setInterval(step, STEP_MS)
  }

  onScopeDispose(pause)
  return { playing: computed(() => timer.value !== null), toggle, pause }
}
