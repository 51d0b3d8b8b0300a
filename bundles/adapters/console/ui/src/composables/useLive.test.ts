import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'

class Stream extends EventTarget {
  static readonly CLOSED = 2
  static opened: Stream[] = []
  readyState = 1

  constructor(readonly address: string) {
    super()
    Stream.opened.push(this)
  }

  close(): void {
    this.readyState = Stream.CLOSED
  }
}

class Page extends EventTarget {
  hidden = false

  turn(hidden: boolean): void {
    this.hidden = hidden
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let page: Page
let live: typeof import('./useLive')
const listener = vi.fn()

beforeEach(async () => {
  page = new Page()
  Stream.opened = []
  listener.mockClear()
  vi.stubGlobal('document', page)
  vi.stubGlobal('EventSource', Stream)
  vi.resetModules()
  live = await import('./useLive')
  live.followVisibility()
})
afterEach(() => vi.unstubAllGlobals())

const open = () => Stream.opened.filter((stream) => stream.readyState !== Stream.CLOSED)

it('holds one connection for all that listens, and tells them', () => {
  effectScope().run(() => {
    live.useLive('alert', listener)
    live.useLive('rollup', listener)
  })
  expect(open()).toHaveLength(1)
  open()[0]!.dispatchEvent(new MessageEvent('rollup', { data: '{"unit":"u"}' }))
  expect(listener).toHaveBeenCalledExactlyOnceWith({ unit: 'u' })
})

it('gives the connection up while nobody looks, and reads everything again afterwards', () => {
  effectScope().run(() => live.useLive('alert', listener))
  page.turn(true)
  expect(open()).toHaveLength(0)
  page.turn(false)
  expect(open()).toHaveLength(1)
  expect(listener).toHaveBeenCalledOnce()
})

it('opens none for a page that is not seen, or where nobody listens', () => {
  page.hidden = true
  const scope = effectScope()
  scope.run(() => live.useLive('alert', listener))
  expect(open()).toHaveLength(0)
  scope.stop()
  page.turn(false)
  expect(open()).toHaveLength(0)
  expect(listener).not.toHaveBeenCalled()
})
