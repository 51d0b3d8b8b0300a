import { describe, expect, it } from 'vitest'
import { homeOf } from './territory'

const counties: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: ['610102', '610103', '610402', '610581'].map((code) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [108, 34] }, properties: { code } })),
}
const unit = (type: string, code: string) => ({ id: code, code, name: code, type })
const nodes = (...codes: (string | null)[]) => codes.map((adminCode) => ({ key: adminCode ?? 'x', name: '', adminCode, hasChildren: true }))

describe('where a unit is at home', () => {
  it('is the county of a county bureau and of its offices', () => {
    expect(homeOf(unit('COUNTY_JUSTICE', '610103'), nodes('610103001'), counties)).toEqual(['610103'])
    expect(homeOf(unit('JUSTICE_OFFICE', '610103004'), [], counties)).toEqual(['610103'])
    expect(homeOf(unit('DIRECT_UNIT', '610581'), nodes('610581001'), counties)).toEqual(['610581'])
  })

  it('is every county of a city, by who reports to it', () => {
    expect(homeOf(unit('CITY_JUSTICE', '6101'), nodes('610102', '610103'), counties)).toEqual(['610102', '610103'])
  })

  it('is the counties of the offices where the unit has no code, each once', () => {
    expect(homeOf(unit('GOVERNANCE_BUREAU', 'XIXIAN'), nodes('610402008', '610402011', '619900001', null), counties)).toEqual(['610402'])
  })

  it('is the whole province for the province', () => {
    expect(homeOf(unit('PROVINCE_JUSTICE', '61'), nodes('6101', '610581'), counties)).toEqual([])
  })
})
