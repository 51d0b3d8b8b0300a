import { download, type Query } from '../http'
import type * as T from '../types'
import { get, id, post, tag } from './verbs'

export const complaints = {
  list: (query: Query) => get<T.Page<T.Complaint>>('/complaints', query),
  file: (complaint: T.NewComplaint) => post<T.Complaint>('/complaints', complaint),
  answer: (of: T.Complaint, outcome: string, answer: string, legalBasis: string) =>
    post<T.Complaint>(`/complaints/${id(of.id)}/answer`, { outcome, answer, legalBasis }, tag(of)),
  told: (of: T.Complaint, toldOn: string) => post<T.Complaint>(`/complaints/${id(of.id)}/told`, { toldOn }, tag(of)),
  forward: (of: T.Complaint, reason: string) => post<T.Complaint>(`/complaints/${id(of.id)}/forwarding`, { reason }, tag(of)),
}

export const dataCorrections = {
  list: (query: Query) => get<T.Page<T.DataCorrection>>('/data-corrections', query),
  request: (superviseeId: string, body: object) => post<T.DataCorrection>('/data-corrections', { ...body, superviseeId }),
  unmasked: (of: T.DataCorrection, purpose: string) => post<T.DataCorrection>(`/data-corrections/${id(of.id)}/unmasked`, { purpose }),
  decide: (of: T.DataCorrection, granted: boolean, comment: string) =>
    post<T.DataCorrection>(`/data-corrections/${id(of.id)}/decision`, { granted, comment }, tag(of)),
}

export const opinions = {
  list: (query: Query) => get<T.Page<T.ProcuratorateOpinion>>('/procuratorate-opinions', query),
  receive: (opinion: object) => post<T.ProcuratorateOpinion>('/procuratorate-opinions', opinion),
  answer: (of: T.ProcuratorateOpinion, adopted: boolean, answer: string) =>
    post<T.ProcuratorateOpinion>(`/procuratorate-opinions/${id(of.id)}/answer`, { adopted, answer }, tag(of)),
}

export const disclosures = {
  make: (superviseeId: string, reason: string) => download('/disclosures', {}, 'disclosure.docx', { body: { superviseeId, reason } }),
}
