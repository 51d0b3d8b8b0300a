import { call } from '../http'
import type * as T from '../types'
import { allOf, get, id, post, tag } from './verbs'

export const risks = {
  instruments: () => get<T.RiskInstrument[]>('/risk-assessments/instruments'),
  score: (instrumentId: string, answers: Record<string, string>) => post<T.RiskScore>('/risk-assessments/score', { instrumentId, answers }),
  assess: (body: T.NewRiskAssessment) => post<T.RiskAssessment>('/risk-assessments', body),
  of: (person: string) => allOf<T.RiskAssessment>('/risk-assessments', person),
  decide: (risk: T.RiskAssessment, granted: boolean, comment: string | null) =>
    post<T.RiskAssessment>(`/risk-assessments/${id(risk.id)}/override-decision`, { granted, comment }, tag(risk)),
}

export const keyPersons = {
  of: (person: string, purpose: string | null = null) => get<T.KeyPerson>(`/key-persons/${id(person)}`, purpose ? { purpose } : {}),
  list: (person: string, body: object) => post<T.KeyListing>('/key-persons/listings', { ...body, superviseeId: person }),
  delist: (person: string, body: object) => post<T.KeyListing>('/key-persons/delistings', { ...body, superviseeId: person }),
  decide: (listing: T.KeyListing, granted: boolean, comment: string | null) =>
    post<T.KeyListing>(`/key-persons/listings/${id(listing.id)}/decision`, { granted, comment }, tag(listing)),
  plan: (person: string, measures: T.KeyMeasure[], reviewOn: string) => post<T.KeyPlan>(`/key-persons/${id(person)}/plans`, { measures, reviewOn }),
  review: (plan: T.KeyPlan, body: object) => post<T.KeyPlan>(`/key-persons/plans/${id(plan.id)}/reviews`, body, tag(plan)),
}

export const sensitiveCases = {
  of: (person: string) => get<T.SensitiveCase[]>('/sensitive-cases', { superviseeId: person }),
  propose: (superviseeId: string, reason: string, readers: string[]) => post<T.SensitiveCase>('/sensitive-cases', { superviseeId, reason, readers }),
  lift: (marker: T.SensitiveCase, reason: string) => post<T.SensitiveCase>(`/sensitive-cases/${id(marker.id)}/lifting`, { reason }, tag(marker)),
  decide: (marker: T.SensitiveCase, granted: boolean, comment: string | null) =>
    post<T.SensitiveCase>(`/sensitive-cases/${id(marker.id)}/decision`, { granted, comment }, tag(marker)),
  name: (marker: T.SensitiveCase, readers: string[]) => post<T.SensitiveCase>(`/sensitive-cases/${id(marker.id)}/readers`, { readers }, tag(marker)),
}

export const supports = {
  of: (person: string) => get<T.Support[]>('/psychological-support', { superviseeId: person }),
  refer: (person: string, reason: string) => post<T.Support>('/psychological-support/referrals', { superviseeId: person, reason }),
  open: (person: string) => post<T.Support>('/psychological-support', { superviseeId: person }),
  note: (support: T.Support, body: object) => post<T.Support>(`/psychological-support/${id(support.id)}/notes`, body, tag(support)),
  close: (support: T.Support, text: string) => post<T.Support>(`/psychological-support/${id(support.id)}/closing`, { text }, tag(support)),
  read: (support: T.Support, purpose: string) => post<T.SupportFile>(`/psychological-support/${id(support.id)}/reading`, { purpose }),
}

const putTagged = async (path: string, body: unknown, file: T.Completeness) =>
  (await call<T.Completeness>('PUT', path, { body, ifMatch: tag(file) })).data

export const caseFiles = {
  board: (unit: string | null) => get<T.FileBoard>('/completeness', unit ? { unit } : {}),
  of: (person: string) => get<T.Completeness>(`/completeness/${id(person)}`),
  fileDocument: (file: T.Completeness, code: string, body: object) => putTagged(`/completeness/${id(file.superviseeId)}/documents/${id(code)}`, body, file),
  fillField: (file: T.Completeness, code: string, body: object) => putTagged(`/completeness/${id(file.superviseeId)}/fields/${id(code)}`, body, file),
}
