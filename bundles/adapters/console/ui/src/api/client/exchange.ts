import { type Query } from '../http'
import type * as T from '../types'
import { get, id, post } from './verbs'

export const documents = {
  list: (query: Query) => get<T.Page<T.DocumentView>>('/documents', query),
  one: (document: string) => get<T.DocumentView>(`/documents/${id(document)}`),
  resend: (document: string) => post<T.DocumentView>(`/documents/${id(document)}/resending`),
  answeredOnPaper: (document: string, note: string) => post<T.DocumentView>(`/documents/${id(document)}/answer-on-paper`, { note }),
  drafts: () => get<T.HandDraft[]>('/documents/drafts'),
  closedDrafts: (query: Query) => get<T.Page<T.HandDraft>>('/documents/drafts/closed', query),
  draft: (document: T.NewDocument, reason: string) => post<T.HandDraft>('/documents/drafts', { document, reason }),
  signDraft: (draft: string) => post<T.DocumentView>(`/documents/drafts/${id(draft)}/signature`),
  refuseDraft: (draft: string, reason: string) => post<T.HandDraft>(`/documents/drafts/${id(draft)}/refusal`, { reason }),
  deliverByHand: (document: string, note: string) => post<T.DocumentView>(`/documents/${id(document)}/delivery-by-hand`, { note }),
}

export const servedDocuments = {
  list: (query: Query) => get<T.Page<T.ServedDocument>>('/served-documents', query),
  one: (document: string) => get<T.ServedDocument>(`/served-documents/${id(document)}`),
}
