import { afterEach, describe, expect, it, vi } from 'vitest'
import { hazards, people, plugins } from './client'
import { call } from './http'

type Reply = number | { status: number; code: string } | 'lost' | 'cut'

/** Answers one request after the other; tells the keys that came. */
function answering(...replies: Reply[]) {
  const keys: (string | null)[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('Idempotency-Key'))
    const reply = replies.shift()!
    if (reply === 'lost') {
      return Promise.reject(new TypeError('network'))
    }
    if (reply === 'cut') {
      return Promise.resolve({ ok: true, status: 200, text: () => Promise.reject(new TypeError('network')) })
    }
    const status = typeof reply === 'number' ? reply : reply.status
    const code = typeof reply === 'number' ? 'FIELD_INVALID' : reply.code
    return Promise.resolve(new Response(JSON.stringify({ code, message: { zh: '无', en: 'no' } }), { status }))
  })
  return keys
}

const register = () => hazards.register({ kind: 'OTHER', title: '测试', description: '测试', source: 'OTHER' }).catch(() => {})

afterEach(() => vi.unstubAllGlobals())

describe('the key of a POST', () => {
  it('is one that the server takes, and reading has none', async () => {
    const keys = answering(201, 200)
    await register()
    await call('GET', '/hazards')
    expect(keys[0]).toMatch(/^[\x21-\x7e]{16,255}$/)
    expect(keys[1]).toBeNull()
  })

  it.each<[string, Reply]>([
    ['the connection broke', 'lost'],
    ['the answer was cut off', 'cut'],
    ['a proxy gave up', 504],
    ['the first request was still at work', { status: 409, code: 'IDEMPOTENCY_KEY_IN_USE' }],
  ])('is the same again where %s', async (_, first) => {
    const keys = answering(first, 201)
    await register()
    await register()
    expect(keys[1]).toBe(keys[0])
  })

  it.each<[string, Reply]>([
    ['accepted', 201],
    ['refused', 422],
  ])('is a new one after the request was %s', async (_, first) => {
    const keys = answering(first, 201)
    await register()
    await register()
    expect(keys[1]).not.toBe(keys[0])
  })

  it('is another one for another text', async () => {
    const keys = answering('lost', 201, 201)
    await register()
    await hazards.register({ kind: 'OTHER', title: '测试二', description: '测试', source: 'OTHER' })
    await register()
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBe(keys[0])
  })

  it('is the same for the same file only', async () => {
    const keys = answering('lost', 'lost', 200, 'lost', 200)
    const table = new Blob(['a'], { type: 'text/csv' })
    await people.import(table).catch(() => {})
    await people.import(new Blob(['a'], { type: 'text/csv' })).catch(() => {})
    await people.import(table)
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBe(keys[0])
    const plugin = new File(['x'], 'a.kar')
    await plugins.install(plugin).catch(() => {})
    await plugins.install(plugin)
    expect(keys[4]).toBe(keys[3])
  })
})
