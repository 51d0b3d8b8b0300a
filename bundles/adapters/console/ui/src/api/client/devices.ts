import type * as T from '../types'
import { get, id, post } from './verbs'

export const devices = {
  wornBy: async (person: string): Promise<T.Device | null> =>
    (await get<T.Page<T.Device>>('/devices', { supervisee: person })).items[0] ?? null,
  commands: (device: string, cursor: string | null) => get<T.Page<T.DeviceCommand>>(`/devices/${id(device)}/commands`, { cursor, limit: 10 }),
  issue: (device: string, body: T.NewDeviceCommand) => post<T.DeviceCommand>(`/devices/${id(device)}/commands`, body),
  cancel: (device: string, command: string) => post<T.DeviceCommand>(`/devices/${id(device)}/commands/${id(command)}/cancellation`),
}
