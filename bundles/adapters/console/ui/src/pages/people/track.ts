import type { DayTrack, TrackPoint } from '@/api/types'
import { circleRing } from './zones'

export const LINE = '#1d5a86'
export const NOW = '#b3372b'
export const STOP = '#8a6d1f'

/** The way as lines that are broken where nothing was heard for long: nobody knows where the person was there. */
export function wayLines(points: readonly TrackPoint[], gaps: DayTrack['gaps']): [number, number][][] {
  const begins = new Set(gaps.map((gap) => new Date(gap.from).getTime()))
  const lines: [number, number][][] = [[]]
  for (const point of points) {
    lines[lines.length - 1]!.push([point.longitude, point.latitude])
    if (begins.has(new Date(point.at).getTime())) {
      lines.push([])
    }
  }
  return lines.filter((line) => line.length > 0)
}

/** What the map shows of a day while the replay stands at one of its points. */
export function trackShapes(points: readonly TrackPoint[], day: DayTrack | null, at: number): GeoJSON.Feature[] {
  const shapes: GeoJSON.Feature[] = wayLines(points, day?.gaps ?? []).map((line) => ({
    type: 'Feature',
    geometry: line.length > 1 ? { type: 'LineString', coordinates: line } : { type: 'Point', coordinates: line[0]! },
    properties: { color: LINE },
  }))
  for (const stop of day?.stops ?? []) {
    shapes.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [stop.longitude, stop.latitude] }, properties: { color: STOP, hollow: true } })
  }
  const current = points[at]
  if (current) {
    const place = [current.longitude, current.latitude]
    if (current.accuracy !== null && current.accuracy > 0) {
      shapes.push({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [circleRing(place, current.accuracy)] }, properties: { color: NOW } })
    }
    shapes.push({ type: 'Feature', geometry: { type: 'Point', coordinates: place }, properties: { color: NOW } })
  }
  return shapes
}
