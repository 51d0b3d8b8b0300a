import { describe, expect, it } from 'vitest'
import type { DeviceContact, HealthCounts } from '@/api/types'
import { ageOf, batteryText, stepsFrom, sumOfUse, tiles } from './health'

const NOW = new Date('2019-03-31T09:00:00+08:00')
const contact = (given: Partial<DeviceContact>): DeviceContact => ({
  receivedAt: NOW.toISOString(),
  fixAt: null,
  fixAgeSeconds: null,
  batteryPercent: null,
  batteryLow: null,
  batteryAt: null,
  signalPercent: null,
  reportingIntervalSeconds: null,
  heartbeatIntervalSeconds: null,
  attributes: null,
  attributesAt: null,
  ...given,
})

describe('the steps of a device', () => {
  it('are those of its state, and retiring is for who manages the inventory', () => {
    expect(stepsFrom('IN_STOCK', true)).toEqual(['FAULT', 'LOSS', 'RETIRE'])
    expect(stepsFrom('IN_STOCK', false)).toEqual(['FAULT', 'LOSS'])
    expect(stepsFrom('FAULTY', false)).toEqual(['REPAIR'])
    expect(stepsFrom('RETIRED', true)).toEqual([])
  })
})

describe('an age', () => {
  it('is told in its largest unit', () => {
    expect(ageOf('2019-03-31T08:59:10+08:00', NOW)).toEqual({ unit: 'minutes', count: 0 })
    expect(ageOf('2019-03-31T08:01:00+08:00', NOW)).toEqual({ unit: 'minutes', count: 59 })
    expect(ageOf('2019-03-30T09:30:00+08:00', NOW)).toEqual({ unit: 'hours', count: 23 })
    expect(ageOf('2019-03-20T09:00:00+08:00', NOW)).toEqual({ unit: 'days', count: 11 })
  })

  it('is none of a clock that is ahead', () => {
    expect(ageOf('2019-03-31T09:05:00+08:00', NOW)).toEqual({ unit: 'minutes', count: 0 })
  })
})

describe('a battery', () => {
  it('is told in percent or in a word', () => {
    expect(batteryText(contact({ batteryPercent: 0, batteryLow: true, batteryAt: '2019' }), 'low', 'ok')).toBe('0%')
    expect(batteryText(contact({ batteryLow: true, batteryAt: '2019' }), 'low', 'ok')).toBe('low')
    expect(batteryText(contact({ batteryLow: false, batteryAt: '2019' }), 'low', 'ok')).toBe('ok')
    expect(batteryText(contact({}), 'low', 'ok')).toBeNull()
    expect(batteryText(null, 'low', 'ok')).toBeNull()
  })
})

describe('the tiles', () => {
  it('show every condition, also one in which no device is', () => {
    const counts: HealthCounts = { unit: { id: 'u', name: '碑林区' }, total: 3, byState: {}, byCondition: { ONLINE: 2, SILENT: 1 } }
    expect(tiles(counts).map((tile) => tile.count)).toEqual([2, 1, 0, 0, 0, 0, 0])
  })
})

describe('the use', () => {
  it('is the sum over the units', () => {
    const one = { unitId: 'a', total: 2, byState: { ISSUED: 2 }, issuedByCapability: { POSITION: 2 }, active: 1 }
    const other = { unitId: 'b', total: 3, byState: { ISSUED: 1, FAULTY: 2 }, issuedByCapability: { TEXT: 1 }, active: 1 }
    expect(sumOfUse([one, other])).toEqual({ byState: { ISSUED: 3, FAULTY: 2 }, issuedByCapability: { POSITION: 2, TEXT: 1 }, active: 2 })
    expect(sumOfUse([])).toEqual({ byState: {}, issuedByCapability: {}, active: 0 })
  })
})
