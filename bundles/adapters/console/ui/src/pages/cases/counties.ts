import { units } from '@/api/client'
import type { UnitNode } from '@/api/types'
import { remember } from '@/composables/useUnits'
import { caller } from '@/session'

/** A unit to choose. */
export interface UnitChoice {
  value: string
  label: string
}

const COUNTY_CODE = /^\d{6}$/

/** The counties of the province, those that report to it directly too. */
export async function counties(): Promise<UnitChoice[]> {
  const direct = await units.children(await province())
  const below = await Promise.all(direct.filter((unit) => !isCounty(unit)).map((unit) => units.children(unit.key)))
  return [...direct, ...below.flat()].filter(isCounty).map(choice)
}

/** The offices of a county, without counties that were merged into it. */
export async function offices(county: string): Promise<UnitChoice[]> {
  return (await units.children(county)).filter((unit) => !isCounty(unit)).map(choice)
}

async function province(): Promise<string> {
  let unit = await units.one(caller.value!.unit.id)
  while (unit.parent) {
    unit = await units.one(unit.parent)
  }
  return unit.id
}

const isCounty = (unit: UnitNode) => COUNTY_CODE.test(unit.adminCode ?? '')

function choice(unit: UnitNode): UnitChoice {
  remember({ id: unit.key, name: unit.name })
  return { value: unit.key, label: unit.name }
}
