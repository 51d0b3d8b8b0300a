import { afterEach, describe, expect, it, vi } from 'vitest'
import { address, ApiError, call, download, fileName, onSessionLost, problemOf } from './http'

const PROBLEM = {
  code: 'HAZARD_NEEDS_MEASURE_OWNER_DUE',
  field: 'dueOn',
  message: { zh: '缺少整改时限', en: 'no due date' },
  remedy: { zh: '请补充', en: 'add it' },
}

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const fetched = vi.fn((..._: Parameters<typeof fetch>) => Promise.resolve(new Response(status === 204 ? null : body, { status, headers })))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => {
  vi.unstubAllGlobals()
  onSessionLost(() => {})
})

describe('address', () => {
  it('leaves out what is empty and keeps false and 0', () => {
    expect(address('/hazards', { unit: null, state: '', cursor: undefined, overdue: false, limit: 0 })).toBe('/api/v1/hazards?overdue=false&limit=0')
  })

  it('escapes the plus of an offset', () => {
    expect(address('/rollup', { asOf: '2019-03-31T09:00:00+08:00' })).toContain('%2B08%3A00')
  })
})

describe('call', () => {
  it('returns the body and its entity tag', async () => {
    answering(200, '{"id":"h1"}', { ETag: '"7"' })
    expect(await call('GET', '/hazards/h1')).toEqual({ data: { id: 'h1' }, etag: '"7"' })
  })

  it('sends JSON and If-Match', async () => {
    const fetched = answering(200, '{}')
    await call('POST', '/hazards/h1/submission', { body: { effect: '已整改' }, ifMatch: '"7"' })
    const [, init] = fetched.mock.calls[0]!
    expect(init?.headers).toMatchObject({ 'Content-Type': 'application/json', 'If-Match': '"7"' })
    expect(init?.body).toBe('{"effect":"已整改"}')
  })

  it('sends a file as it is, with its own media type', async () => {
    const fetched = answering(200, '{}')
    const table = new Blob(['a,b'], { type: 'text/csv' })
    await call('POST', '/supervisees/import', { body: table })
    const [, init] = fetched.mock.calls[0]!
    expect(init?.headers).toMatchObject({ 'Content-Type': 'text/csv' })
    expect(init?.body).toBe(table)
  })

  it('takes an empty answer', async () => {
    answering(204, '')
    expect((await call('DELETE', '/session')).data).toBeUndefined()
  })

  it("throws the server's problem", async () => {
    answering(422, JSON.stringify(PROBLEM))
    const refusal = call('POST', '/hazards/h1/assignment', { body: {} })
    await expect(refusal).rejects.toBeInstanceOf(ApiError)
    await expect(refusal).rejects.toMatchObject({ problem: { status: 422, code: PROBLEM.code, field: 'dueOn' } })
  })

  it('tells of a lost session, and of a wrong password not', async () => {
    const lost = vi.fn()
    onSessionLost(lost)
    answering(401, JSON.stringify({ ...PROBLEM, code: 'SIGN_IN_REFUSED' }))
    await expect(call('POST', '/session', { body: {} })).rejects.toThrow()
    expect(lost).not.toHaveBeenCalled()
    answering(401, JSON.stringify({ ...PROBLEM, code: 'SESSION_REQUIRED' }))
    await expect(call('GET', '/hazards')).rejects.toThrow()
    expect(lost).toHaveBeenCalledOnce()
  })

  it('has a problem for a server that does not answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await expect(call('GET', '/health')).rejects.toMatchObject({ problem: { code: 'SERVER_UNREACHABLE' } })
  })
})

describe('problemOf', () => {
  it("makes one from a proxy's page", () => {
    expect(problemOf(502, null)).toMatchObject({ status: 502, code: 'HTTP_502' })
    expect(problemOf(500, { error: 'x' }).message.zh).toContain('500')
  })
})

describe('fileName', () => {
  it('prefers the encoded form', () => {
    expect(fileName("attachment; filename=\"report.docx\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.docx")).toBe('报告.docx')
    expect(fileName('attachment; filename="report.docx"')).toBe('report.docx')
    expect(fileName(null)).toBeNull()
  })
})

describe('download', () => {
  it('asks for the file in whatever form it comes, and throws what the server says', async () => {
    const fetched = answering(404, JSON.stringify(PROBLEM))
    await expect(download('/supervisees/import-template', { media: 'csv' }, 'a.csv')).rejects.toThrow(ApiError)
    expect(new Headers(fetched.mock.calls[0]![1]?.headers).get('Accept')).toBe('*/*')
  })
})
