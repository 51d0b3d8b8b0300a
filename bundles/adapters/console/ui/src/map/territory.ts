import type { Unit, UnitNode } from '@/api/types'

/** The counties of the province, and those that are a unit's own: a map begins there. */
export interface Territory {
  counties: GeoJSON.FeatureCollection
  /** Codes; empty for the whole province. */
  home: readonly string[]
}

/**
 * The counties of a unit: that of its own code, or those of the units below it. 西咸新区 has no code, but its offices have; the
 * province's own view is not 韩城, the only county among the units that report to it.
 */
export function homeOf(unit: Unit, below: readonly UnitNode[], counties: GeoJSON.FeatureCollection): string[] {
  const known = new Set(counties.features.map((feature) => String(feature.properties?.['code'])))
  const countyOf = (code: string | null) => code?.slice(0, 6) ?? ''
  if (unit.type === 'PROVINCE_JUSTICE') {
    return []
  }
  const own = known.has(countyOf(unit.code)) ? [unit.code] : below.map((node) => node.adminCode)
  return [...new Set(own.map(countyOf))].filter((code) => known.has(code))
}
