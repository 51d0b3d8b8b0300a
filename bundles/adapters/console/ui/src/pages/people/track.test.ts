import { describe, expect, it } from 'vitest'
import type { TrackPoint } from '@/api/types'
import { trackShapes, wayLines } from './track'

const point = (at: string, longitude: number, accuracy: number | null = null): TrackPoint => ({
  at: `2019-03-30T${at}:00+08:00`,
  receivedAt: `2019-03-30T${at}:01+08:00`,
  latitude: 34,
  longitude,
  accuracy,
  speed: null,
  late: false,
  outside: null,
})
const points = [point('08:00', 108), point('08:01', 108.1), point('09:30', 108.2), point('09:31', 108.3, 20)]
// The server may write the same moment with another offset.
const gap = { from: '2019-03-30T00:01:00Z', until: '2019-03-30T01:30:00Z' }

describe('wayLines', () => {
  it('draws no line across a gap', () => {
    expect(wayLines(points, [gap])).toEqual([
      [[108, 34], [108.1, 34]],
      [[108.2, 34], [108.3, 34]],
    ])
    expect(wayLines(points, [])).toHaveLength(1)
    expect(wayLines([], [gap])).toEqual([])
  })
})

describe('trackShapes', () => {
  it('shows the circle of uncertainty only where it is known', () => {
    const kinds = (at: number) => trackShapes(points, null, at).map((shape) => shape.geometry.type)
    expect(kinds(0)).toEqual(['LineString', 'Point'])
    expect(kinds(3)).toEqual(['LineString', 'Polygon', 'Point'])
  })

  it('shows the stops', () => {
    const day = { points: 4, covered: [], gaps: [], stops: [{ ...gap, latitude: 34, longitude: 108 }] }
    expect(trackShapes(points, day, 9).map((shape) => shape.geometry.type)).toEqual(['LineString', 'Point'])
  })
})
