import type * as T from '../types'
import { allOf, id, post, tag } from './verbs'

export const legalHolds = {
  of: (person: string) => allOf<T.LegalHold>('/legal-holds', person),
  set: (superviseeId: string, body: object) => post<T.LegalHold>('/legal-holds', { ...body, superviseeId }),
  lift: (hold: T.LegalHold, reason: string) => post<T.LegalHold>(`/legal-holds/${id(hold.id)}/lifting`, { reason }, tag(hold)),
}
