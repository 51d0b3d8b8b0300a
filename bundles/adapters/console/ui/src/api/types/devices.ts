import type { OfPerson, OfUnit, UnitRef } from './platform'

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

export type AreaShape = 'CIRCLE' | 'RECTANGLE' | 'POLYGON'

/** An area that a device watches by itself; points in WGS-84. */
export interface DeviceArea {
  number: number
  name: string | null
  shape: AreaShape
  points: { latitude: number; longitude: number }[]
  radius: number | null
  entering: boolean
  leaving: boolean
}

/** Which fields there are depends on the kind. */
export interface CommandContent {
  kind: CommandKind
  text?: string | null
  intervalSeconds?: number | null
  durationSeconds?: number | null
  reportingIntervalSeconds?: number | null
  heartbeatIntervalSeconds?: number | null
  area?: DeviceArea | null
  areaNumber?: number | null
  areaShape?: AreaShape | null
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

export type DeviceState = 'IN_STOCK' | 'ISSUED' | 'FAULTY' | 'LOST' | 'RETIRED'
export type DeviceStep = 'FAULT' | 'LOSS' | 'REPAIR' | 'FOUND' | 'RETIRE'

/** A device of the inventory with its version for the next step. */
export interface DeviceRecord extends Device, OfPerson {
  state: DeviceState
  capabilities: string[]
  version: number
}

export interface NewDevice {
  vendor: string
  driver: string
  hardwareId: string
  model: string | null
  capabilities: string[]
}

/** Who had a device; `to` is null as long as it lasts. */
export interface DeviceAssignment extends OfUnit, OfPerson {
  id: string
  from: string
  to: string | null
}

export interface TerminalAttributes {
  maker: string | null
  model: string | null
  serial: string | null
  hardware: string | null
  firmware: string | null
  iccid: string | null
}

/** What a device told last; null is what it never told. */
export interface DeviceContact {
  receivedAt: string
  fixAt: string | null
  fixAgeSeconds: number | null
  batteryPercent: number | null
  batteryLow: boolean | null
  batteryAt: string | null
  signalPercent: number | null
  reportingIntervalSeconds: number | null
  heartbeatIntervalSeconds: number | null
  attributes: TerminalAttributes | null
  attributesAt: string | null
}

export interface DeviceHealth extends Device, OfPerson {
  driverVersion: string | null
  conditions: string[]
  contact: DeviceContact | null
}

export interface HealthCounts {
  unit: UnitRef
  total: number
  byState: Record<string, number>
  byCondition: Record<string, number>
}

export interface HealthSummary {
  limits: { silenceMinutes: number; fixAgeMinutes: number; lowBatteryPercent: number; basis: string }
  whole: HealthCounts
  units: HealthCounts[]
}

export interface DeviceUse extends OfUnit {
  total: number
  byState: Record<string, number>
  issuedByCapability: Record<string, number>
  active: number
}

export interface Verification {
  kind: string
  deviceTime: string
  receivedAt: string
  late: boolean
  superviseeId: string | null
  detail: string
  passed: boolean
  personCode: string | null
  latitude: number | null
  longitude: number | null
  accuracy: number | null
}

/** A frame that no driver could decode, without its bytes. */
export interface BadFrame {
  id: string
  driver: string
  deviceId: string | null
  port: string
  remote: string
  receivedAt: string
  bytes: number
  error: string
  state: 'OPEN' | 'REPLAYED'
  triedAt: string | null
  triedVersion: string | null
  triedError: string | null
}

export interface ReplayResult {
  driverVersion: string
  tried: number
  replayed: number
  failed: number
  reports: number
  more: boolean
}
