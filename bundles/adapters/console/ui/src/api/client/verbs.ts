import { call, type Query } from '../http'
import type { Page } from '../types'

export const get = async <R>(path: string, query?: Query) => (await call<R>('GET', path, { query: query ?? {} })).data

export const post = async <R>(path: string, body: unknown = {}, ifMatch?: string | null) =>
  (await call<R>('POST', path, { body, ifMatch: ifMatch ?? null })).data

export const put = async <R>(path: string, body: unknown, ifMatch?: string | null) =>
  (await call<R>('PUT', path, { body, ifMatch: ifMatch ?? null })).data

/** What there is of one person in a list, which is never more than a page. */
export const allOf = async <R>(path: string, superviseeId: string) => (await get<Page<R>>(path, { superviseeId, limit: 200 })).items

/** A path segment. */
export const id = encodeURIComponent

/** The entity tag of a version that was read in a list. */
export function tag(record: { version: number }): string {
  return `"${record.version}"`
}

/** Short lists come as a page like every list, or bare. */
export function listOf<R>(answer: R[] | Page<R>): R[] {
  return Array.isArray(answer) ? answer : answer.items
}
