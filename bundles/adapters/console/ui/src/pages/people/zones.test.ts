import { describe, expect, it } from 'vitest'
import type { Zone } from '@/api/types'
import { circleRing, exceptions, parsePoints, pointsText, shapeFeature, shownZoneState, zoneSteps } from './zones'

const NOW = new Date('2019-04-01T00:00:00+08:00')
const zone = (state: string, until: string | null = '2019-05-01T00:00:00+08:00') =>
  ({ state, proposedBy: 'officer', effectiveUntil: until }) as Zone
const all = () => true

describe('zoneSteps', () => {
  it('lets another one decide, never the proposer', () => {
    expect(zoneSteps(zone('PROPOSED', null), 'head', all, NOW)).toEqual(['approve', 'reject'])
    expect(zoneSteps(zone('PROPOSED', null), 'officer', all, NOW)).toEqual([])
    expect(zoneSteps(zone('PROPOSED', null), 'head', (permission) => permission !== 'ZONE_APPROVE', NOW)).toEqual([])
  })

  it('lifts what is in force', () => {
    expect(zoneSteps(zone('APPROVED'), 'officer', all, NOW)).toEqual(['lift'])
    expect(zoneSteps(zone('APPROVED', '2019-03-31T00:00:00+08:00'), 'officer', all, NOW)).toEqual([])
    expect(shownZoneState(zone('APPROVED', '2019-03-31T00:00:00+08:00'), NOW)).toBe('EXPIRED')
  })
})

describe('exceptions', () => {
  it('are days of rest and days beside the week', () => {
    expect(exceptions(['2019-05-01'], ['2019-05-04'])).toEqual([
      { day: '2019-05-01', holds: false },
      { day: '2019-05-04', holds: true },
    ])
    expect(exceptions(null, null)).toEqual([])
  })
})

describe('points', () => {
  it('are read one a line, longitude first', () => {
    expect(parsePoints('108.95, 34.25\n\n 108.96，34.26 ')).toEqual([[108.95, 34.25], [108.96, 34.26]])
    expect(parsePoints('108.95')).toBeNull()
    expect(parsePoints('east, north')).toBeNull()
    expect(parsePoints('1, 2, 3')).toBeNull()
    expect(parsePoints('34.25, 108.95')).toBeNull()
  })

  it('come back as they were written', () => {
    expect(parsePoints(pointsText([[108.95, 34.25]]))).toEqual([[108.95, 34.25]])
  })
})

describe('shapeFeature', () => {
  it('closes a polygon and waits for its third corner', () => {
    const corners = [[108, 34], [109, 34], [109, 35]]
    expect(shapeFeature({ form: 'POLYGON', points: corners, metres: null })?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [[...corners, corners[0]]],
    })
    expect(shapeFeature({ form: 'POLYGON', points: corners.slice(0, 2), metres: null })?.geometry.type).toBe('LineString')
    expect(shapeFeature({ form: 'CIRCLE', points: [], metres: 500 })).toBeNull()
  })

  it('draws a circle in metres', () => {
    const [east] = circleRing([108.95, 34.25], 1000)
    expect((east![0] - 108.95) * 111_195 * Math.cos((34.25 * Math.PI) / 180)).toBeCloseTo(1000, 6)
  })
})
