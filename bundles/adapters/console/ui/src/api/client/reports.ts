import { download } from '../http'
import type * as T from '../types'
import { get, id, listOf, post, put } from './verbs'

export const reports = {
  list: async (code: string) => listOf(await get<T.ReportStatus[] | T.Page<T.ReportStatus>>(`/campaigns/${id(code)}/reports`)),
  rates: (code: string) => get<T.ReportRates>(`/campaigns/${id(code)}/reports/rates`),
  draft: (code: string) => get<T.ReportDraft>(`/campaigns/${id(code)}/reports/draft`),
  save: (code: string, sections: T.ReportDraft['sections']) => put<T.ReportDraft>(`/campaigns/${id(code)}/reports/draft`, { sections }),
  refill: (code: string) => post<T.ReportDraft>(`/campaigns/${id(code)}/reports/draft/figures`),
  accept: (report: string) => post<T.ReportDraft>(`/reports/${id(report)}/acceptance`),
  giveBack: (report: string, reason: string) => post<T.ReportDraft>(`/reports/${id(report)}/return`, { reason }),
  submit: (code: string) => post<T.ReportDraft>(`/campaigns/${id(code)}/reports/submission`),
  document: (report: string, media: 'docx' | 'xlsx') => download(`/reports/${id(report)}/document`, { media }, `report.${media}`),
}
