import type { OfUnit } from './platform'

export interface Device extends OfUnit {
  id: string
  vendor: string
  driver: string
  hardwareId: string
  model: string | null
  state: string
}

export type CommandKind =
  | 'SHOW_TEXT'
  | 'LOCATE_NOW'
  | 'TRACK_TEMPORARILY'
  | 'SET_PARAMETERS'
  | 'QUERY_PARAMETERS'
  | 'SET_AREA'
  | 'DELETE_AREA'

/** Which fields there are depends on the kind. */
export interface CommandContent {
  kind: CommandKind
  text?: string | null
  intervalSeconds?: number | null
  durationSeconds?: number | null
  reportingIntervalSeconds?: number | null
  heartbeatIntervalSeconds?: number | null
  area?: { number: number; name: string | null } | null
  areaNumber?: number | null
}

export interface NewDeviceCommand {
  content: CommandContent
  purpose: string
}

/** A command to a device; the intervals are what the device told. */
export interface DeviceCommand {
  id: string
  content: CommandContent
  purpose: string
  issuedBy: string
  issuedAt: string
  expiresAt: string
  state: string
  sends: number
  sentAt: string | null
  closedAt: string | null
  detail: string | null
  reportingIntervalSeconds: number | null
  heartbeatIntervalSeconds: number | null
}
