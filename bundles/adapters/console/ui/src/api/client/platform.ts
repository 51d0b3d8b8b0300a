import { call, type Query } from '../http'
import type * as T from '../types'
import { get, id, post, put } from './verbs'

export const session = {
  health: () => get<T.Health>('/health'),
  current: () => get<T.Session>('/session'),
  open: (account: string, password: string) => post<{ caller: T.Session }>('/session', { account, password }),
  close: async () => void (await call('DELETE', '/session')),
  changePassword: (oldPassword: string, newPassword: string) => put<void>('/me/password', { oldPassword, newPassword }),
}

export const accounts = {
  one: (account: string) => get<T.Account>(`/accounts/${id(account)}`),
  list: (query: Query) => get<T.Page<T.ManagedAccount>>('/accounts', query),
  create: async (account: string, body: object) => void (await call('PUT', `/accounts/${id(account)}`, { body, ifNone: true })),
  change: (account: string, body: object) => put<void>(`/accounts/${id(account)}`, body),
}

export const units = {
  children: async (parent: string | null, axis: T.Axis = 'REPORTING') =>
    (await get<{ items: T.UnitNode[] }>('/units', { parent, axis: axis.toLowerCase() })).items,
  one: (unit: string) => get<T.Unit>(`/units/${id(unit)}`),
  counties: () => get<GeoJSON.FeatureCollection>('/maps/counties'),
}
