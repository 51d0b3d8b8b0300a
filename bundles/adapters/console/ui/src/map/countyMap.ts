import maplibregl from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { NO_DATA_COLOR } from '@/coverage'

/** Pixels round what a map begins with. */
const HOME_PADDING = 46
const ALL_PADDING = 14

export type Bounds = [number, number, number, number]

/** Whether maps can be drawn here at all. */
export function hasWebGl(): boolean {
  const canvas = document.createElement('canvas')
  return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'))
}

/** West, south, east, north of some features. */
export function boundsOf(features: readonly GeoJSON.Feature[]): Bounds | null {
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  const visit = (position: unknown): void => {
    if (Array.isArray(position) && typeof position[0] === 'number') {
      const [x, y] = position as [number, number]
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    } else if (Array.isArray(position)) {
      position.forEach(visit)
    }
  }
  features.forEach((feature) => 'coordinates' in feature.geometry && visit(feature.geometry.coordinates))
  return Number.isFinite(box[0]) ? box : null
}

/** A map of the counties and nothing else: no tiles, no fonts, nothing from outside the server. Begins at `home`. */
export function createCountyMap(container: HTMLElement, counties: GeoJSON.FeatureCollection, fill: boolean, home: readonly string[] = []): maplibregl.Map {
  const map = new maplibregl.Map({
    container,
    style: {
      version: 8,
      sources: { counties: { type: 'geojson', data: counties, promoteId: 'code' } },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': '#f7f9fb' } },
        {
          id: 'areas',
          type: 'fill',
          source: 'counties',
          paint: {
            'fill-color': fill ? ['coalesce', ['feature-state', 'color'], NO_DATA_COLOR] : ['case', ['in', ['get', 'code'], ['literal', [...home]]], '#ffffff', '#eef2f6'],
            'fill-opacity': ['case', ['boolean', ['feature-state', 'dim'], false], 0.22, 1],
          },
        },
        {
          id: 'borders',
          type: 'line',
          source: 'counties',
          paint: { 'line-color': fill ? '#ffffff' : '#a9b6c4', 'line-width': 0.8 },
        },
        {
          id: 'chosen',
          type: 'line',
          source: 'counties',
          paint: {
            'line-color': '#b3372b',
            'line-width': ['case', ['boolean', ['feature-state', 'chosen'], false], 2.2, 0],
          },
        },
        {
          id: 'hovered',
          type: 'line',
          source: 'counties',
          paint: {
            'line-color': '#1d2733',
            'line-width': ['case', ['boolean', ['feature-state', 'hover'], false], 1.8, 0],
          },
        },
      ],
    },
    bounds: boundsOf(someOf(counties, home)) ?? [105.4, 31.6, 111.3, 39.6],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
  })
  map.on('load', () => {
    // A dialog that is still opening has no size yet; the map takes a guess then, and its place for that guess.
    map.resize()
    const bounds = boundsOf(someOf(counties, home))
    if (bounds) {
      map.fitBounds(bounds, { padding: home.length > 0 ? HOME_PADDING : ALL_PADDING, duration: 0 })
    }
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right')
  return map
}

/** Moves to some counties, or to all of them. */
export function showCounties(map: maplibregl.Map, counties: GeoJSON.FeatureCollection, codes: readonly string[]): void {
  const bounds = boundsOf(someOf(counties, codes))
  if (bounds) {
    map.fitBounds(bounds, { padding: codes.length > 0 ? HOME_PADDING : ALL_PADDING, duration: 400, maxZoom: 10 })
  }
}

function someOf(counties: GeoJSON.FeatureCollection, codes: readonly string[]): GeoJSON.Feature[] {
  const some = counties.features.filter((feature) => codes.includes(codeOf(feature)))
  return some.length > 0 ? some : counties.features
}

export function codeOf(feature: GeoJSON.Feature): string {
  return String(feature.properties?.['code'] ?? '')
}

export function nameOf(feature: GeoJSON.Feature): string {
  return String(feature.properties?.['name'] ?? '')
}
