import { call, type Query } from '../http'
import type * as T from '../types'
import { get, id, post } from './verbs'

export const hazards = {
  list: (query: Query) => get<T.Page<T.HazardSummary>>('/hazards', query),
  one: (hazard: string) => call<T.Hazard>('GET', `/hazards/${id(hazard)}`),
  register: (body: T.NewHazard) => post<T.Hazard>('/hazards', body),
  assess: (hazard: string, body: T.Assessment, etag: string | null) => step(hazard, 'assessment', body, etag),
  assign: (hazard: string, body: Partial<T.Assignment>, etag: string | null) => step(hazard, 'assignment', body, etag),
  submit: (hazard: string, body: { effect: string }, etag: string | null) => step(hazard, 'submission', body, etag),
  verify: (hazard: string, body: { accepted: boolean; comment: string }, etag: string | null) =>
    step(hazard, 'verification', body, etag),
  possibleOwners: (hazard: string, query: { q: string | null; limit: number }) =>
    get<T.Page<T.PossibleOwner>>(`/hazards/${id(hazard)}/possible-owners`, query),
  requestExtension: (hazard: string, body: { dueOn?: string; reason: string }, etag: string | null) =>
    step(hazard, 'extension', body, etag),
  decideExtension: (hazard: string, body: { granted: boolean; comment: string }, etag: string | null) =>
    step(hazard, 'extension/decision', body, etag),
  reopen: (hazard: string, body: { reason: string }, etag: string | null) => step(hazard, 'reopening', body, etag),
}

function step(hazard: string, name: string, body: unknown, etag: string | null): Promise<T.Hazard> {
  return post<T.Hazard>(`/hazards/${id(hazard)}/${name}`, body, etag)
}
