import type { Query } from '../http'
import type * as T from '../types'
import { allOf, get, id, post, tag } from './verbs'

type Values = Record<string, unknown>
type Versioned = { id: string; version: number }

const ofPerson = <R>(path: string, person: string) => get<T.Page<R>>(path, { superviseeId: person, limit: 20 })
const create = <R>(path: string, person: string, body: Values) => post<R>(path, { ...body, superviseeId: person })
const step = <R>(path: string, record: Versioned, name: string, body: unknown) =>
  post<R>(`${path}/${id(record.id)}/${name}`, body, tag(record))

export const personReports = {
  of: (person: string) => ofPerson<T.PersonReport>('/person-reports', person),
  standing: (person: string) => get<T.ReportStanding>('/person-reports/standing', { superviseeId: person }),
  read: (report: T.PersonReport, purpose: string) => post<T.PersonReport>(`/person-reports/${id(report.id)}/reading`, { purpose }),
  file: (person: string, body: Values) => create<T.PersonReport>('/person-reports', person, body),
  judge: (report: T.PersonReport, accepted: boolean, reason: string | null) =>
    step<T.PersonReport>('/person-reports', report, 'verdict', { accepted, reason }),
}

export const visits = {
  of: (person: string) => ofPerson<T.Visit>('/visits', person),
  read: (visit: T.Visit, purpose: string) => post<T.Visit>(`/visits/${id(visit.id)}/reading`, { purpose }),
  file: (person: string, body: Values) => create<T.Visit>('/visits', person, body),
}

export const verifications = {
  of: (person: string) => ofPerson<T.RegimeVerification>('/verifications', person),
  file: (person: string, body: Values) => create<T.RegimeVerification>('/verifications', person, body),
}

export const education = {
  of: (person: string) => ofPerson<T.EducationSession>('/education-sessions', person),
  hours: (person: string) => get<T.HoursOfMonth[]>('/education-sessions/hours', { superviseeId: person }),
  plan: (person: string, body: Values) => post<T.EducationSession>('/education-sessions', { ...body, superviseeIds: [person] }),
  list: (query: Query) => get<T.Page<T.EducationSession>>('/education-sessions', query),
  one: (session: string) => get<T.EducationSession>(`/education-sessions/${id(session)}`),
  planGroup: (session: T.NewSession) => post<T.EducationSession>('/education-sessions', session),
  cancel: (session: T.EducationSession, text: string) => step<T.EducationSession>('/education-sessions', session, 'cancellation', { text }),
  hold: (session: T.EducationSession, marks: object[]) => step<T.EducationSession>('/education-sessions', session, 'attendance', { marks }),
  exemptions: (person: string) => ofPerson<T.EducationExemption>('/education-exemptions', person),
  exempt: (person: string, body: Values) => create<T.EducationExemption>('/education-exemptions', person, body),
  decide: (exemption: T.EducationExemption, judged: Values) => step<T.EducationExemption>('/education-exemptions', exemption, 'decision', judged),
}

export const medicals = {
  of: (person: string) => ofPerson<T.MedicalReview>('/medical-reviews', person),
  standing: (person: string) => get<T.MedicalStanding>('/medical-reviews/standing', { superviseeId: person }),
  read: (review: T.MedicalReview, purpose: string) => post<T.MedicalReview>(`/medical-reviews/${id(review.id)}/reading`, { purpose }),
  file: (person: string, body: Values) => create<T.MedicalReview>('/medical-reviews', person, body),
  extensions: (person: string) => ofPerson<T.MedicalExtension>('/medical-reviews/extensions', person),
  readExtension: (extension: T.MedicalExtension, purpose: string) =>
    post<T.MedicalExtension>(`/medical-reviews/extensions/${id(extension.id)}/reading`, { purpose }),
  extend: (person: string, body: Values) => create<T.MedicalExtension>('/medical-reviews/extensions', person, body),
  decide: (extension: T.MedicalExtension, judged: Values) =>
    step<T.MedicalExtension>('/medical-reviews/extensions', extension, 'decision', judged),
}

export const prohibitions = {
  of: (person: string) => ofPerson<T.Prohibition>('/prohibition-orders', person),
  register: (person: string, body: Values) => create<T.Prohibition>('/prohibition-orders', person, body),
  copied: (order: T.Prohibition, body: Values) => step<T.Prohibition>('/prohibition-orders', order, 'police-copy', body),
  enforce: (order: T.Prohibition, zoneIds: string[]) => step<T.Prohibition>('/prohibition-orders', order, 'zones', { zoneIds }),
  lift: (order: T.Prohibition, text: string) => step<T.Prohibition>('/prohibition-orders', order, 'lifting', { text }),
}

export const permits = {
  of: (person: string) => ofPerson<T.Permit>('/permits', person),
  apply: (person: string, body: Values) => create<T.Permit>('/permits', person, body),
  giveOpinion: (permit: T.Permit, text: string) => step<T.Permit>('/permits', permit, 'opinion', { text }),
  decide: (permit: T.Permit, judged: Values) => step<T.Permit>('/permits', permit, 'decision', judged),
  withdraw: (permit: T.Permit, text: string) => step<T.Permit>('/permits', permit, 'withdrawal', { text }),
  revoke: (permit: T.Permit, text: string) => step<T.Permit>('/permits', permit, 'revocation', { text }),
}

export const trips = {
  of: (person: string) => allOf<T.Trip>('/trips', person),
  file: (permit: T.Permit, body: Values) =>
    post<T.Trip>('/trips', { ...body, permitId: permit.id, destinationCode: permit.application.destinationCode }),
  back: (trip: T.Trip, body: Values) => step<T.Trip>('/trips', trip, 'return', body),
  cancel: (trip: T.Trip, text: string) => step<T.Trip>('/trips', trip, 'cancellation', { text }),
}

export const guarantors = {
  /** Masked without a purpose. */
  of: (person: string, purpose?: string) => get<T.Guarantor[]>('/guarantors', { superviseeId: person, purpose }),
  name: (person: string, body: Record<string, unknown>) => post<T.Guarantor>('/guarantors', { superviseeId: person, ...body }),
  end: (guarantor: T.Guarantor, body: unknown) => post<T.Guarantor>(`/guarantors/${id(guarantor.id)}/end`, body, tag(guarantor)),
}
