import { type Query } from '../http'
import type * as T from '../types'
import { get, id, post } from './verbs'

export const documents = {
  list: (query: Query) => get<T.Page<T.DocumentView>>('/documents', query),
  one: (document: string) => get<T.DocumentView>(`/documents/${id(document)}`),
  resend: (document: string) => post<T.DocumentView>(`/documents/${id(document)}/resending`),
  answeredOnPaper: (document: string, note: string) => post<T.DocumentView>(`/documents/${id(document)}/answer-on-paper`, { note }),
  deliverByHand: (document: string, note: string) => post<T.DocumentView>(`/documents/${id(document)}/delivery-by-hand`, { note }),
}
