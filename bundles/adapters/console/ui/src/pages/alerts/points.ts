import type { Alert, LivePosition } from '@/api/types'

const OPEN = ['NEW', 'ACKNOWLEDGED', 'INVESTIGATING']

export function isOpen(alert: Pick<Alert, 'state'>): boolean {
  return OPEN.includes(alert.state)
}

/** Alerts that have a place, as points for the map; the chosen one last, so that it lies on top. */
export function alertPoints(alerts: readonly Alert[], chosen: Alert | null): GeoJSON.FeatureCollection<GeoJSON.Point> {
  const others = alerts.filter((alert) => alert.id !== chosen?.id)
  const placed = [...others, ...(chosen ? [chosen] : [])].filter((alert) => alert.position)
  return {
    type: 'FeatureCollection',
    features: placed.map((alert) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [alert.position!.longitude, alert.position!.latitude] },
      properties: { id: alert.id, open: isOpen(alert), chosen: alert.id === chosen?.id },
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

/** The county whose boundary the alert is about: named by the alert, or else by its zone's name. */
export function countyOf(alert: Alert | null, counties: GeoJSON.FeatureCollection | null): string | null {
  if (!alert) {
    return null
  }
  if (alert.zoneCode) {
    return alert.zoneCode
  }
  const named = counties?.features.find((feature) => feature.properties?.['name'] === alert.zoneName)
  return named ? String(named.properties?.['code']) : null
}
