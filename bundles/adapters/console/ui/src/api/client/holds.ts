import type * as T from '../types'
import { get, id, post, tag } from './verbs'

export const legalHolds = {
  of: (person: string) => get<T.LegalHold[]>('/legal-holds', { superviseeId: person }),
  set: (superviseeId: string, body: object) => post<T.LegalHold>('/legal-holds', { ...body, superviseeId }),
  lift: (hold: T.LegalHold, reason: string) => post<T.LegalHold>(`/legal-holds/${id(hold.id)}/lifting`, { reason }, tag(hold)),
}
