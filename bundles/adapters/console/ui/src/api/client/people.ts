import { call, download, type Query } from '../http'
import type * as T from '../types'
import { get, id, post } from './verbs'

export const people = {
  list: (query: Query) => get<T.Page<T.SuperviseeSummary>>('/supervisees', query),
  one: (person: string) => get<T.Supervisee>(`/supervisees/${id(person)}`),
  unmasked: (person: string, purpose: string) => post<T.Supervisee>(`/supervisees/${id(person)}/unmasked`, { purpose }),
  template: (media: 'xlsx' | 'csv') => download('/supervisees/import-template', { media }, `supervisees.${media}`),
  import: async (table: Blob) => (await call<T.ImportResult>('POST', '/supervisees/import', { body: table })).data,
}

export const orders = {
  of: (person: string) => get<T.PositioningOrder[]>(`/supervisees/${id(person)}/positioning-orders`),
  propose: (person: string, body: T.NewPositioningOrder) =>
    post<T.PositioningOrder>(`/supervisees/${id(person)}/positioning-orders`, body),
  approve: (order: string) => post<T.PositioningOrder>(`/positioning-orders/${id(order)}/approval`),
  reject: (order: string, reason: string) => post<T.PositioningOrder>(`/positioning-orders/${id(order)}/rejection`, { reason }),
  release: (order: string, reason: string) => post<T.PositioningOrder>(`/positioning-orders/${id(order)}/release`, { reason }),
}
