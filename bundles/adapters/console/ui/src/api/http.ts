import { keep } from './keys'
import type { Problem } from './types'

const BASE = '/api/v1'

/** An answer other than 2xx, or none at all; always carries something to tell the user. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.message.en}`)
    this.name = 'ApiError'
  }
}

const UNREACHABLE: Problem = {
  status: 0,
  code: 'SERVER_UNREACHABLE',
  message: { zh: '无法连接服务器', en: 'The server cannot be reached' },
  remedy: { zh: '请检查网络后重试', en: 'Check the network and try again' },
}

/** Makes a problem of any refused answer: the server's own, or one from the bare status (a proxy's page, for example). */
export function problemOf(status: number, body: unknown): Problem {
  const given = body as Partial<Problem> | null
  if (given && typeof given === 'object' && given.code && given.message) {
    return { ...given, status } as Problem
  }
  return {
    status,
    code: `HTTP_${status}`,
    message: { zh: `服务器返回错误（${status}）`, en: `The server answered with an error (${status})` },
    remedy: { zh: '请稍后重试；仍不成功请联系系统管理员', en: 'Try again later, then ask the administrator' },
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

/** The address of a resource; empty parameters are left out. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      parameters.set(name, String(value))
    }
  }
  const text = parameters.toString()
  return `${BASE}${path}${text ? `?${text}` : ''}`
}

export interface Answer<T> {
  data: T
  etag: string | null
}

let sessionLost: () => void = () => {}

/** Called whenever the server says that there is no session any more. */
export function onSessionLost(handler: () => void): void {
  sessionLost = handler
}

export interface Call {
  query?: Query
  body?: unknown
  ifMatch?: string | null
  /** Only where there is nothing yet. */
  ifNone?: boolean
  signal?: AbortSignal
  /** What the answer may be; JSON unless a file is fetched. */
  accept?: string
  /** Of what a file says; the browser's own unless named. */
  language?: string
  /** What a file is, where it does not say so itself. */
  mediaType?: string
  /** Under which the server does the work once. */
  key?: string
}

async function send(method: string, path: string, call: Call): Promise<Response> {
  const headers: Record<string, string> = { Accept: call.accept ?? 'application/json' }
  let body: BodyInit | undefined
  if (call.body instanceof Blob) {
    headers['Content-Type'] = call.mediaType ?? call.body.type
    body = call.body
  } else if (call.body !== undefined) {
    headers['Content-Type'] = 'application/json'
    body = JSON.stringify(call.body)
  }
  if (call.language) {
    headers['Accept-Language'] = call.language
  }
  if (call.ifMatch) {
    headers['If-Match'] = call.ifMatch
  }
  if (call.ifNone) {
    headers['If-None-Match'] = '*'
  }
  if (call.key) {
    headers['Idempotency-Key'] = call.key
  }
  try {
    return await fetch(address(path, call.query), { method, headers, body, signal: call.signal ?? null, credentials: 'same-origin' })
  } catch (cause) {
    if (call.signal?.aborted) {
      throw cause
    }
    throw new ApiError(UNREACHABLE)
  }
}

async function refused(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const error = new ApiError(problemOf(response.status, body))
  if (response.status === 401 && error.problem.code === 'SESSION_REQUIRED') {
    sessionLost()
  }
  return error
}

/** One call that answers JSON, or nothing (204). A POST carries a key, the same when it is repeated for want of an answer. */
export async function call<T>(method: string, path: string, options: Call = {}): Promise<Answer<T>> {
  if (method !== 'POST') {
    return once<T>(method, path, options)
  }
  const kept = keep(address(path, options.query), options.body)
  try {
    const answer = await once<T>(method, path, { ...options, key: kept.key })
    kept.answered(null)
    return answer
  } catch (cause) {
    if (cause instanceof ApiError) {
      kept.answered(cause.problem)
    }
    throw cause
  }
}

async function once<T>(method: string, path: string, options: Call): Promise<Answer<T>> {
  const response = await send(method, path, options)
  if (!response.ok) {
    throw await refused(response)
  }
  const text = await response.text()
  return { data: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') }
}

/** Fetches a file and hands it to the browser's download, so that a refusal can still be shown on the page. A body is posted. */
export async function download(path: string, query: Query, fallbackName: string, options: Pick<Call, 'body' | 'language'> = {}): Promise<void> {
  const response = await send(options.body === undefined ? 'GET' : 'POST', path, { ...options, query, accept: '*/*' })
  if (!response.ok) {
    throw await refused(response)
  }
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(response.headers.get('Content-Disposition')) ?? fallbackName
  link.click()
  URL.revokeObjectURL(url)
}

/** The name in a Content-Disposition header, RFC 6266, the encoded form first. */
export function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) {
    return decodeURIComponent(encoded)
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null
}
