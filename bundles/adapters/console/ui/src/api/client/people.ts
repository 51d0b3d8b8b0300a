import { call, download, type Query } from '../http'
import type * as T from '../types'
import { get, id, post, tag } from './verbs'

export const people = {
  list: (query: Query) => get<T.Page<T.SuperviseeSummary>>('/supervisees', query),
  one: (person: string) => get<T.Supervisee>(`/supervisees/${id(person)}`),
  unmasked: (person: string, purpose: string) => post<T.Supervisee>(`/supervisees/${id(person)}/unmasked`, { purpose }),
  template: (media: 'xlsx' | 'csv') => download('/supervisees/import-template', { media }, `supervisees.${media}`),
  import: async (table: Blob) => (await call<T.ImportResult>('POST', '/supervisees/import', { body: table })).data,
}

const stepOf = (order: T.PositioningOrder, step: string, body?: unknown) =>
  post<T.PositioningOrder>(`/positioning-orders/${id(order.id)}/${step}`, body, tag(order))

/** Each step is on the version that was read. */
export const orders = {
  of: (person: string) => get<T.PositioningOrder[]>(`/supervisees/${id(person)}/positioning-orders`),
  propose: (person: string, body: T.NewPositioningOrder) =>
    post<T.PositioningOrder>(`/supervisees/${id(person)}/positioning-orders`, body),
  approve: (order: T.PositioningOrder) => stepOf(order, 'approval'),
  reject: (order: T.PositioningOrder, reason: string) => stepOf(order, 'rejection', { reason }),
  release: (order: T.PositioningOrder, reason: string) => stepOf(order, 'release', { reason }),
  extend: (order: T.PositioningOrder, to: string | null, evaluation: string) => stepOf(order, 'extension', { to, evaluation }),
  grantExtension: (order: T.PositioningOrder) => stepOf(order, 'extension-decision', { granted: true }),
  refuseExtension: (order: T.PositioningOrder, comment: string) => stepOf(order, 'extension-decision', { granted: false, comment }),
  sign: (order: T.PositioningOrder, signedOn: string) => stepOf(order, 'notice', { signedOn }),
  returnDevice: (order: T.PositioningOrder, returnedOn: string) => stepOf(order, 'device-return', { returnedOn }),
}

/** Records of every day from tables, all or none. */
export const dailyRecords = {
  template: (kind: string, media: 'xlsx' | 'csv') =>
    download(`/daily-records/${kind.toLowerCase()}/import-template`, { media }, `${kind.toLowerCase()}.${media}`),
  import: async (kind: string, table: Blob) =>
    (await call<T.DailyImport>('POST', `/daily-records/${kind.toLowerCase()}/import`, { body: table })).data,
}
