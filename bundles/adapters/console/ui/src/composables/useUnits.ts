import { units } from '@/api/client'
import type { OfUnit, UnitRef } from '@/api/types'
import { lookup } from './names'

const names = lookup(async (id) => (await units.one(id)).name)

/** The name of the unit that a record belongs to; looked up once where the server sends only its identifier. */
export function unitName(record: OfUnit): string {
  const given = record.unit?.name ?? record.unitName
  const id = record.unitId ?? record.unit?.id
  return given || (id ? names.of(id) : '')
}

export function remember(unit: UnitRef): void {
  names.remember(unit.id, unit.name)
}
