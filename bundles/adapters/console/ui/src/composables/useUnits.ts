import { reactive } from 'vue'
import { units } from '@/api/client'
import type { OfUnit, UnitRef } from '@/api/types'

const names = reactive(new Map<string, string>())
const asked = new Set<string>()

/** The name of the unit that a record belongs to; looked up once where the server sends only its identifier. */
export function unitName(record: OfUnit): string {
  const given = record.unit?.name ?? record.unitName
  if (given) {
    return given
  }
  const id = record.unitId ?? record.unit?.id
  if (!id) {
    return ''
  }
  if (!asked.has(id)) {
    asked.add(id)
    units.one(id).then(
      (unit) => names.set(id, unit.name),
      () => names.set(id, id),
    )
  }
  return names.get(id) ?? '…'
}

export function remember(unit: UnitRef): void {
  asked.add(unit.id)
  names.set(unit.id, unit.name)
}
