import { call, type Query } from '../http'
import type * as T from '../types'
import { get, id, post, tag } from './verbs'

/** Verification events are asked for in stretches of days; the server tells the oldest first. */
const MOST_EVENTS = 200

export const devices = {
  wornBy: async (person: string): Promise<T.Device | null> =>
    (await get<T.Page<T.Device>>('/devices', { supervisee: person })).items[0] ?? null,
  commands: (device: string, cursor: string | null) => get<T.Page<T.DeviceCommand>>(`/devices/${id(device)}/commands`, { cursor, limit: 10 }),
  issue: (device: string, body: T.NewDeviceCommand) => post<T.DeviceCommand>(`/devices/${id(device)}/commands`, body),
  cancel: (device: string, command: string) => post<T.DeviceCommand>(`/devices/${id(device)}/commands/${id(command)}/cancellation`),
  one: (device: string) => get<T.DeviceRecord>(`/devices/${id(device)}`),
  register: (body: T.NewDevice) => post<T.DeviceRecord>('/devices', body),
  assignments: async (device: string) => (await get<T.Page<T.DeviceAssignment>>(`/devices/${id(device)}/assignments`)).items,
  assign: (device: string, superviseeId: string) => post<T.DeviceAssignment>(`/devices/${id(device)}/assignment`, { superviseeId }),
  assignForVerification: (device: string, superviseeId: string) =>
    post<T.DeviceAssignment>(`/devices/${id(device)}/verification-assignment`, { superviseeId }),
  giveBack: async (device: string) => (await call<T.DeviceAssignment>('DELETE', `/devices/${id(device)}/assignment`, {})).data,
  step: (device: T.DeviceRecord, step: T.DeviceStep, reason: string) =>
    post<T.DeviceRecord>(`/devices/${id(device.id)}/steps`, { step, reason }, tag(device)),
  verifications: async (device: string, from: string, until: string, purpose: string) =>
    (await get<T.Page<T.Verification>>(`/devices/${id(device)}/verifications`, { from, until, purpose, limit: MOST_EVENTS })).items,
  use: async (unit: string | null) => (await get<T.Page<T.DeviceUse>>('/devices/use', { unit })).items,
}

export const health = {
  list: (query: Query) => get<T.Page<T.DeviceHealth>>('/devices/health', query),
  summary: (unit: string | null) => get<T.HealthSummary>('/devices/health/summary', { unit }),
  one: (device: string) => get<T.DeviceHealth>(`/devices/health/${id(device)}`),
}

export const frames = {
  list: (query: Query) => get<T.Page<T.BadFrame>>('/device-frames', query),
  content: async (frame: string, purpose: string) =>
    (await get<{ hex: string }>(`/device-frames/${id(frame)}/content`, { purpose })).hex,
  replay: (driver: string, ids: string[] | null) => post<T.ReplayResult>('/device-frames/replay', { driver, ids }),
}
