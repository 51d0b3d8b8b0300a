import { type Query } from '../http'
import type * as T from '../types'
import { get } from './verbs'

export const retention = {
  terms: () => get<T.RetentionTerm[]>('/retention/terms'),
  holds: () => get<T.RetentionHolds>('/retention/holds'),
  deletions: (query: Query) => get<T.Page<T.RetentionDeletion>>('/retention/deletions', query),
}
