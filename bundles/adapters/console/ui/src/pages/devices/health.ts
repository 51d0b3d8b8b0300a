import type { DeviceContact, DeviceHealth, DeviceState, DeviceStep, DeviceUse, HealthCounts } from '@/api/types'
import { HEALTH_CONDITIONS } from '@/codes'

/** The steps that may be made from a state of the inventory, beside issue and return. */
const STEPS: Record<DeviceState, readonly DeviceStep[]> = {
  IN_STOCK: ['FAULT', 'LOSS', 'RETIRE'],
  ISSUED: ['FAULT', 'LOSS'],
  FAULTY: ['REPAIR', 'RETIRE'],
  LOST: ['FOUND', 'RETIRE'],
  RETIRED: [],
}

/** What the unit's own officers may do; only who manages the inventory retires a device. */
export function stepsFrom(state: DeviceState, manages: boolean): readonly DeviceStep[] {
  return STEPS[state].filter((step) => step !== 'RETIRE' || manages)
}

/** How long something is ago: the larger unit only, since nobody counts the minutes of a day. */
export function ageOf(instant: string, now: Date): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000))
  if (minutes < 60) {
    return { unit: 'minutes', count: minutes }
  }
  return minutes < 48 * 60 ? { unit: 'hours', count: Math.floor(minutes / 60) } : { unit: 'days', count: Math.floor(minutes / 1440) }
}

/** A battery in a word: percent, or what the device says of it itself. */
export function batteryText(contact: DeviceContact | null, low: string, enough: string): string | null {
  if (!contact || contact.batteryAt === null) {
    return null
  }
  return contact.batteryPercent === null ? (contact.batteryLow ? low : enough) : `${contact.batteryPercent}%`
}

/** The tiles of the board, in the order of the list of conditions. */
export function tiles(counts: HealthCounts): { condition: string; count: number }[] {
  return HEALTH_CONDITIONS.map((condition) => ({ condition, count: counts.byCondition[condition] ?? 0 }))
}

/** The use of all units of a list together. */
export function sumOfUse(units: readonly DeviceUse[]): Pick<DeviceUse, 'byState' | 'issuedByCapability' | 'active'> {
  const sum = { byState: {} as Record<string, number>, issuedByCapability: {} as Record<string, number>, active: 0 }
  for (const unit of units) {
    add(sum.byState, unit.byState)
    add(sum.issuedByCapability, unit.issuedByCapability)
    sum.active += unit.active
  }
  return sum
}

function add(sum: Record<string, number>, counts: Record<string, number>): void {
  for (const [code, count] of Object.entries(counts)) {
    sum[code] = (sum[code] ?? 0) + count
  }
}

/** Whether a device is an electronic positioning device, which asks for an order; others verify only. */
export const positions = (device: { capabilities: readonly string[] }) => device.capabilities.includes('POSITION')

export const isLow = (device: DeviceHealth) => device.conditions.includes('LOW_BATTERY')
