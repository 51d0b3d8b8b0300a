import { type Query } from '../http'
import type * as T from '../types'
import { get, id, listOf, post, put } from './verbs'

export const campaigns = {
  list: async () => listOf(await get<T.Campaign[] | T.Page<T.Campaign>>('/campaigns')),
  one: (code: string) => get<T.Campaign>(`/campaigns/${id(code)}`),
  issue: (code: string) => post<T.Campaign>(`/campaigns/${id(code)}/issue`),
  participations: async (code: string) =>
    listOf(await get<T.Participation[] | T.Page<T.Participation>>(`/campaigns/${id(code)}/participations`)),
  amendments: (code: string, query: Query) => get<T.Page<T.Amendment>>(`/campaigns/${id(code)}/amendments`, query),
  acknowledge: (code: string) => post<T.Participation>(`/campaigns/${id(code)}/acknowledgement`),
  formGroup: (code: string, body: T.LeadingGroup) => put<T.Participation>(`/campaigns/${id(code)}/leading-group`, body),
  submitPlan: (code: string, body: T.WorkPlan) => put<T.Participation>(`/campaigns/${id(code)}/work-plan`, body),
  advance: (code: string, state: string) => post<T.Participation>(`/campaigns/${id(code)}/participation`, { state }),
  returnPlan: (code: string, unit: string, comment: string) =>
    post<T.Participation>(`/campaigns/${id(code)}/participations/${id(unit)}/review`, { state: 'PLAN_RETURNED', comment }),
}
