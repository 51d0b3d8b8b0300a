import { download, type Query } from '../http'
import type * as T from '../types'
import { get, id, post, tag } from './verbs'

export const exportRequests = {
  list: (query: Query) => get<T.Page<T.ExportRequest>>('/exports', query),
  ask: (wish: T.NewExport) => post<T.ExportRequest>('/exports', wish),
  approve: (of: T.ExportRequest) => post<T.ExportRequest>(`/exports/${id(of.id)}/approve`, {}, tag(of)),
  refuse: (of: T.ExportRequest, reason: string) => post<T.ExportRequest>(`/exports/${id(of.id)}/refuse`, { reason }, tag(of)),
  file: (of: T.ExportRequest, language: string) => download(`/exports/${id(of.id)}/file`, {}, `list.${of.media.toLowerCase()}`, { language }),
}
