import type { Query } from '../http'
import type * as T from '../types'
import { get } from './verbs'

export const audit = {
  verify: () => get<T.AuditVerification>('/audit/verification'),
  entries: (query: Query) => get<T.Page<T.AuditEntry>>('/audit/entries', query),
}
