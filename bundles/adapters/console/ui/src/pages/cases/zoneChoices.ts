import type { Prohibition, Zone } from '@/api/types'
import { shownZoneState } from '../people/zones'

/** Zones that may enforce an order: those in force, and those that it names already. */
export function zoneChoices(zones: readonly Zone[], order: Pick<Prohibition, 'order'>, now: Date): Zone[] {
  return zones.filter((zone) => shownZoneState(zone, now) === 'APPROVED' || order.order.zoneIds.includes(zone.id))
}

/** What is chosen, with the zones of the order that the caller may not see: nobody takes away what is hidden from him. */
export function withUnseen(chosen: readonly string[], zones: readonly Zone[], order: Pick<Prohibition, 'order'>): string[] {
  return [...chosen, ...order.order.zoneIds.filter((id) => !zones.some((zone) => zone.id === id))]
}
