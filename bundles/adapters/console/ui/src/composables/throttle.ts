/** Runs the work at most once in each interval, the last call included: many notifications, one reading. */
export function throttled(work: () => void, milliseconds: number): () => void {
  let last = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null
  return () => {
    if (timer !== null) {
      return
    }
    const wait = Math.max(0, last + milliseconds - Date.now())
    timer = setTimeout(() => {
      timer = null
      last = Date.now()
      work()
    }, wait)
  }
}
