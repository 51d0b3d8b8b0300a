import type { Query } from '../http'
import type * as T from '../types'
import { get, id, post } from './verbs'

export const merges = {
  list: () => get<T.UnitMerge[]>('/unit-merges'),
  order: (plan: T.MergePlan) => post<T.UnitMerge>('/unit-merges', plan),
  moved: (merge: string, query: Query) => get<T.Page<T.MovedPerson>>(`/unit-merges/${id(merge)}/persons`, query),
}
