import { type Query } from '../http'
import type * as T from '../types'
import { get, id, listOf, post, tag } from './verbs'

export const alerts = {
  list: (query: Query) => get<T.Page<T.Alert>>('/alerts', query),
  one: (alert: string) => get<T.Alert>(`/alerts/${id(alert)}`),
  acknowledge: (alert: string) => post<T.Alert>(`/alerts/${id(alert)}/acknowledgement`),
  investigate: (alert: string) => post<T.Alert>(`/alerts/${id(alert)}/investigation`),
  resolve: (alert: string, body: { outcome: string; comment: string }) =>
    post<T.Alert>(`/alerts/${id(alert)}/resolution`, body),
  positions: async (unit: string | null, purpose: string) =>
    listOf(await get<T.LivePosition[] | T.Page<T.LivePosition>>('/positions', { unit, purpose })),
}

export const zones = {
  of: async (person: string) => (await get<T.Page<T.Zone>>('/zones', { supervisee: person })).items,
  propose: (body: T.NewZone) => post<T.Zone>('/zones', body),
  approve: (zone: T.Zone) => post<T.Zone>(`/zones/${id(zone.id)}/approval`, {}, tag(zone)),
  reject: (zone: T.Zone, reason: string) => post<T.Zone>(`/zones/${id(zone.id)}/rejection`, { reason }, tag(zone)),
  lift: (zone: T.Zone, reason: string) => post<T.Zone>(`/zones/${id(zone.id)}/lifting`, { reason }, tag(zone)),
}

export const checks = {
  list: (query: Query) => get<T.Page<T.PositionCheck>>('/position-checks', query),
  quotas: async (month: string) => (await get<T.Page<T.CheckQuota>>('/position-checks/quotas', { month })).items,
  plan: (person: string, body: object) => post<T.PositionCheck>('/position-checks', { ...body, superviseeId: person }),
  draw: (body: { unitId: string | null; count: number; dueOn: string }) => post<T.CheckDraw>('/position-checks/draws', body),
  record: (check: T.PositionCheck, result: string, note: string) =>
    post<T.PositionCheck>(`/position-checks/${id(check.id)}/result`, { result, note }, tag(check)),
}

export const tracks = {
  day: (person: string, day: string, purpose: string) => get<T.DayTrack>(`/tracks/${id(person)}/${id(day)}`, { purpose }),
  points: (person: string, day: string, purpose: string, cursor: string | null) =>
    get<T.Page<T.TrackPoint>>(`/tracks/${id(person)}/${id(day)}/points`, { purpose, cursor, limit: 200 }),
}

/** Tracks of persons whom others keep, asked for one by one. */
export const trackRequests = {
  list: (query: Query) => get<T.Page<T.TrackRequest>>('/track-requests', query),
  own: (query: Query) => get<T.Page<T.TrackRequest>>('/track-requests/own', query),
  one: (request: string) => get<T.TrackRequest>(`/track-requests/${id(request)}`),
  file: (person: string, body: object) => post<T.TrackRequest>('/track-requests', { ...body, superviseeId: person }),
  decide: (request: T.TrackRequest, judged: object) => post<T.TrackRequest>(`/track-requests/${id(request.id)}/decision`, judged, tag(request)),
  withdraw: (request: T.TrackRequest, reason: string) => post<T.TrackRequest>(`/track-requests/${id(request.id)}/withdrawal`, { reason }, tag(request)),
  revoke: (request: T.TrackRequest, reason: string) => post<T.TrackRequest>(`/track-requests/${id(request.id)}/revocation`, { reason }, tag(request)),
}
