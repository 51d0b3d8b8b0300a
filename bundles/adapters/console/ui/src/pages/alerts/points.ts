import type { Alert, LivePosition } from '@/api/types'

const OPEN = ['NEW', 'ACKNOWLEDGED', 'INVESTIGATING']

export function isOpen(alert: Pick<Alert, 'state'>): boolean {
  return OPEN.includes(alert.state)
}

/** Alerts that have a place, as points for the map; the chosen one last, so that it lies on top. */
export function alertPoints(alerts: readonly Alert[], chosen: Alert | null): GeoJSON.FeatureCollection<GeoJSON.Point> {
  const others = alerts.filter((alert) => alert.id !== chosen?.id)
  const placed = [...others, ...(chosen ? [chosen] : [])].filter((alert) => alert.longitude !== null && alert.latitude !== null)
  return {
    type: 'FeatureCollection',
    features: placed.map((alert) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [alert.longitude!, alert.latitude!] },
      properties: { id: alert.id, open: isOpen(alert) },
    })),
  }
}

export function positionPoints(positions: readonly LivePosition[]): GeoJSON.FeatureCollection<GeoJSON.Point> {
  return {
    type: 'FeatureCollection',
    features: positions.map((position) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [position.longitude, position.latitude] },
      properties: { id: position.deviceId },
    })),
  }
}

/**
 * The county whose boundary the person may not leave: that of the office's code. A unit without such a code (西咸新区) lies
 * across counties; then there is none to draw.
 */
export function countyOf(alert: Alert | null, counties: GeoJSON.FeatureCollection | null): string | null {
  const code = alert?.unit?.code?.slice(0, 6)
  const known = counties?.features.some((feature) => String(feature.properties?.['code']) === code)
  return code && known ? code : null
}
