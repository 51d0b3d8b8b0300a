import { units } from '@/api/client'
import { caller } from '@/session'
import { homeOf, type Territory } from './territory'

let boundaries: Promise<GeoJSON.FeatureCollection> | null = null
/** By the root of the subtree: another account may sign in on the same page. */
const keys = new Map<string, Promise<Map<string, string>>>()

/** The boundaries, read once a visit. */
export function counties(): Promise<GeoJSON.FeatureCollection> {
  boundaries ??= units.counties().catch((cause: unknown) => {
    boundaries = null
    throw cause
  })
  return boundaries
}

/** The boundaries and, within them, where the signed-in unit is at home. */
export async function territory(): Promise<Territory> {
  const unit = caller.value?.unit
  const [outlines, below] = await Promise.all([counties(), units.children(null).catch(() => [])])
  return { counties: outlines, home: unit ? homeOf(unit, below, outlines) : [] }
}

/** The unit that reports for a county, by the county's code: 韩城 reports itself, 杨陵区 through 杨凌. */
export function unitOfCounty(code: string, root: string): Promise<string | undefined> {
  const known = keys.get(root) ?? readKeys(root)
  keys.set(root, known)
  known.catch(() => keys.delete(root))
  return known.then((map) => map.get(code))
}

async function readKeys(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let level = await units.children(root)
  // Province → direct units → counties: two steps reach every county, from a city one.
  for (let depth = 0; depth < 2 && level.length > 0; depth++) {
    level.forEach((unit) => unit.adminCode?.length === 6 && found.set(unit.adminCode, unit.key))
    const inner = level.filter((unit) => unit.hasChildren && unit.adminCode?.length !== 6)
    level = (await Promise.all(inner.map((unit) => units.children(unit.key)))).flat()
  }
  return found
}
