import type { RouteLocationRaw } from 'vue-router'
import type { Pending } from '@/api/types'
import type { Part } from '../people/parts'

const PARTS: Partial<Record<Part, RegExp>> = {
  positioning: /^EM_/,
  rights: /^(COMPLAINT|DATA_CORRECTION|PROCURATORATE_OPINION)$/,
  daily: /^(LEAVE|PERMIT|EXEMPTION|MEDICAL_EXTENSION)/,
}

/** The subject of a person's page at which a thing is decided. */
export function partOfDecision(kind: string): Part {
  const [part] = Object.entries(PARTS).find(([, kinds]) => kinds.test(kind)) ?? ['decisions']
  return part as Part
}

/** Where a thing is decided: as a rule on the person's page. */
export function placeOfDecision(one: Pick<Pending, 'kind' | 'supervisee'>): RouteLocationRaw {
  if (one.kind === 'ASSESSMENT') {
    return { name: 'assessments' }
  }
  if (one.kind.startsWith('TRANSFER')) {
    return { name: 'transfers' }
  }
  if (one.kind === 'TRACK_REQUEST') {
    return { name: 'trackRequests' }
  }
  if (!one.supervisee) {
    return { name: 'complaints' }
  }
  return { name: 'person', params: { id: one.supervisee.id }, query: { part: partOfDecision(one.kind) } }
}
