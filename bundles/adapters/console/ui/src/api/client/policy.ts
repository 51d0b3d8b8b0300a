import { call, download, type Query } from '../http'
import type * as T from '../types'
import { get, id, post, put, tag } from './verbs'

const pack = (of: string, version: string) => `/policy/packs/${id(of)}/${id(version)}`
const draft = (of: string) => `/policy/drafts/${id(of)}`

export const policy = {
  packs: () => get<T.PackStatus[]>('/policy/packs'),
  rules: (of: string, version: string, query: Query) => get<T.Page<T.PackRule>>(`${pack(of, version)}/rules`, query),
  compare: (query: Query) => get<T.RuleChange[]>('/policy/comparison', query),
  document: (of: string, version: string) => download(`${pack(of, version)}/document`, {}, `${of}.xml`),
  table: (of: string, version: string) => download(`${pack(of, version)}/table`, { media: 'xlsx' }, `${of}.xlsx`),
}

export const drafts = {
  list: () => get<T.PolicyDraftLine[]>('/policy/drafts'),
  begin: (packId: string, validFrom: string) => post<T.PolicyDraft>('/policy/drafts', { packId, validFrom }),
  import: async (document: Blob) =>
    (await call<T.PolicyDraft>('POST', '/policy/drafts/import', { body: document, mediaType: 'application/xml' })).data,
  one: (of: string) => get<T.PolicyDraft>(draft(of)),
  putRules: (of: T.PolicyDraft, code: string, rows: T.RuleRow[]) =>
    put<T.PolicyDraft>(`${draft(of.id)}/rules/${id(code)}`, rows, tag(of)),
  putCases: (of: T.PolicyDraft, cases: T.WorkedCase[]) => put<T.PolicyDraft>(`${draft(of.id)}/cases`, cases, tag(of)),
  changes: (of: string) => get<T.RuleChange[]>(`${draft(of)}/changes`),
  findings: (of: string) => get<T.PackFinding[]>(`${draft(of)}/findings`),
  publish: (of: T.PolicyDraft, reason: string) => post<T.PolicyDraft>(`${draft(of.id)}/publication`, { reason }, tag(of)),
  discard: (of: T.PolicyDraft, reason: string) => post<T.PolicyDraft>(`${draft(of.id)}/discard`, { reason }, tag(of)),
  document: (of: string) => download(`${draft(of)}/document`, {}, 'draft.xml'),
  table: (of: string) => download(`${draft(of)}/table`, { media: 'xlsx' }, 'draft.xlsx'),
  importTable: async (of: T.PolicyDraft, table: Blob) =>
    (await call<T.PolicyDraft>('PUT', `${draft(of.id)}/table`, { body: table, ifMatch: tag(of) })).data,
}
