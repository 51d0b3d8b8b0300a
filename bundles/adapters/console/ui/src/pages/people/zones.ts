import type { Zone, ZoneShape } from '@/api/types'

export type ZoneStep = 'approve' | 'reject' | 'lift'

/** What a caller may do with a zone; who proposed it does not decide on it. */
export function zoneSteps(zone: Zone, account: string, may: (permission: string) => boolean, now: Date): ZoneStep[] {
  if (zone.state === 'PROPOSED') {
    return may('ZONE_APPROVE') && zone.proposedBy !== account ? ['approve', 'reject'] : []
  }
  return zone.state === 'APPROVED' && !over(zone, now) && may('ZONE_PROPOSE') ? ['lift'] : []
}

/** The state with the end of the validity, which the server does not store as a state. */
export function shownZoneState(zone: Zone, now: Date): string {
  return zone.state === 'APPROVED' && over(zone, now) ? 'EXPIRED' : zone.state
}

function over(zone: Zone, now: Date): boolean {
  return zone.effectiveUntil !== null && new Date(zone.effectiveUntil) <= now
}

/** Single days that differ from the schedule; a picker that was cleared gives null. */
export function exceptions(rest: readonly string[] | null, extra: readonly string[] | null): { day: string; holds: boolean }[] {
  return [...(rest ?? []).map((day) => ({ day, holds: false })), ...(extra ?? []).map((day) => ({ day, holds: true }))]
}

/** Points as typed, one a line: longitude, latitude. Null if a line is something else. */
export function parsePoints(text: string): [number, number][] | null {
  const points: [number, number][] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const numbers = line.trim().split(/[\s,，]+/)
    const [longitude, latitude] = numbers.map(Number)
    if (numbers.length !== 2 || !within(longitude, 180) || !within(latitude, 90)) {
      return null
    }
    points.push([longitude!, latitude!])
  }
  return points
}

function within(degrees: number | undefined, most: number): boolean {
  return degrees !== undefined && Math.abs(degrees) <= most
}

export function pointsText(points: readonly (readonly number[])[]): string {
  return points.map((point) => `${point[0]!.toFixed(6)}, ${point[1]!.toFixed(6)}`).join('\n')
}

const METRES_NORTH = 111_195
const CIRCLE_STEPS = 48

/** A circle as a ring of points; good enough to be seen, the server judges by its own. */
export function circleRing(centre: readonly number[], metres: number): [number, number][] {
  const east = METRES_NORTH * Math.cos((centre[1]! * Math.PI) / 180)
  return Array.from({ length: CIRCLE_STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / CIRCLE_STEPS
    return [centre[0]! + (metres / east) * Math.cos(angle), centre[1]! + (metres / METRES_NORTH) * Math.sin(angle)]
  })
}

/** A shape as it is drawn: the area, or the line while it is too short for one. */
export function shapeFeature(shape: Pick<ZoneShape, 'form' | 'points' | 'metres'>): GeoJSON.Feature | null {
  const points = shape.points.map((point) => [...point])
  if (points.length === 0) {
    return null
  }
  if (shape.form === 'CIRCLE') {
    return feature({ type: 'Polygon', coordinates: [circleRing(points[0]!, shape.metres ?? 0)] })
  }
  if (shape.form === 'POLYGON' && points.length > 2) {
    return feature({ type: 'Polygon', coordinates: [[...points, points[0]!]] })
  }
  return feature(points.length > 1 ? { type: 'LineString', coordinates: points } : { type: 'Point', coordinates: points[0]! })
}

function feature(geometry: GeoJSON.Geometry): GeoJSON.Feature {
  return { type: 'Feature', geometry, properties: {} }
}
