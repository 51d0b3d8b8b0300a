import { call, download, type Query } from '../http'
import type * as T from '../types'
import { get, id, post, tag } from './verbs'

export const people = {
  list: (query: Query) => get<T.Page<T.SuperviseeSummary>>('/supervisees', query),
  /** Of a minor for a purpose only. */
  one: (person: string, purpose: string | null = null) => get<T.Supervisee>(`/supervisees/${id(person)}`, { purpose }),
  unmasked: (person: string, purpose: string) => post<T.Supervisee>(`/supervisees/${id(person)}/unmasked`, { purpose }),
  template: (media: 'xlsx' | 'csv') => download('/supervisees/import-template', { media }, `supervisees.${media}`),
  import: async (table: Blob) => (await call<T.ImportResult>('POST', '/supervisees/import', { body: table })).data,
}

const stepOf = (order: T.PositioningOrder, step: string, body?: unknown) =>
  post<T.PositioningOrder>(`/positioning-orders/${id(order.id)}/${step}`, body, tag(order))

/** Each step is on the version that was read. */
export const orders = {
  of: (person: string) => get<T.PositioningOrder[]>(`/supervisees/${id(person)}/positioning-orders`),
  list: (query: Query) => get<T.Page<T.PositioningLine>>('/positioning-orders', query),
  propose: (person: string, body: object) => post<T.PositioningOrder>(`/supervisees/${id(person)}/positioning-orders`, body),
  submit: (order: T.PositioningOrder) => stepOf(order, 'submission', { granted: true }),
  sendBack: (order: T.PositioningOrder, body: object) => stepOf(order, 'submission', { ...body, granted: false }),
  approve: (order: T.PositioningOrder) => stepOf(order, 'approval'),
  reject: (order: T.PositioningOrder, body: object) => stepOf(order, 'rejection', body),
  release: (order: T.PositioningOrder, body: object) => stepOf(order, 'release', body),
  extend: (order: T.PositioningOrder, body: object) => stepOf(order, 'extension', body),
  grantExtension: (order: T.PositioningOrder) => stepOf(order, 'extension-decision', { granted: true }),
  refuseExtension: (order: T.PositioningOrder, body: object) => stepOf(order, 'extension-decision', { ...body, granted: false }),
  sign: (order: T.PositioningOrder, body: object) => stepOf(order, 'notice', body),
  returnDevice: (order: T.PositioningOrder, body: object) => stepOf(order, 'device-return', body),
}

/** Records of every day from tables, all or none. */
export const dailyRecords = {
  template: (kind: string, media: 'xlsx' | 'csv') =>
    download(`/daily-records/${kind.toLowerCase()}/import-template`, { media }, `${kind.toLowerCase()}.${media}`),
  import: async (kind: string, table: Blob) =>
    (await call<T.DailyImport>('POST', `/daily-records/${kind.toLowerCase()}/import`, { body: table })).data,
}
