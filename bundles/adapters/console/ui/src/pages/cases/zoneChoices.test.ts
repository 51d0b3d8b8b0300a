import { expect, it } from 'vitest'
import type { Prohibition, Zone } from '@/api/types'
import { withUnseen, zoneChoices } from './zoneChoices'

const NOW = new Date('2026-05-01T09:00:00+08:00')
const zone = (id: string, state: string, effectiveUntil: string | null = null) => ({ id, state, effectiveUntil }) as Zone
const order = (...zoneIds: string[]) => ({ order: { zoneIds } }) as unknown as Prohibition
const zones = [zone('z1', 'APPROVED'), zone('z2', 'PROPOSED'), zone('z3', 'LIFTED'), zone('z4', 'APPROVED', '2026-04-30T00:00:00+08:00')]
const offered = (...named: string[]) => zoneChoices(zones, order(...named), NOW).map((one) => one.id)

it('offers zones in force, and what the order names', () => {
  expect(offered()).toEqual(['z1'])
  expect(offered('z3', 'z4')).toEqual(['z1', 'z3', 'z4'])
})

it('keeps zones of the order that the caller does not see', () => {
  expect(withUnseen(['z1'], zones, order('z3', 'hidden'))).toEqual(['z1', 'hidden'])
})
