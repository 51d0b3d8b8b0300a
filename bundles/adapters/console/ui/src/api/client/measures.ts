import type * as T from '../types'
import { get, id, post, tag } from './verbs'

type Judged = { granted: boolean; comment: string | null }

/** So many records has one person at most in practice. */
const ALL = 200

const ofPerson = async <R>(path: string, superviseeId: string) => (await get<T.Page<R>>(path, { superviseeId, limit: ALL })).items

export const measures = {
  of: (person: string) => ofPerson<T.Measure>('/measures', person),
  judge: (conduct: T.Conduct) => post<T.Judgement>('/measures/suggestion', conduct),
  absencesOf: (person: string) => get<T.Page<T.AbsenceChoice>>('/absences', { superviseeId: person, limit: 200 }).then((page) => page.items),
  propose: (body: T.NewMeasure) => post<T.Measure>('/measures', body),
  verify: (measure: T.Measure, judged: Judged) => step(measure, 'verification', judged),
  decide: (measure: T.Measure, judged: Judged) => step(measure, 'decision', judged),
  sign: (measure: T.Measure, judged: Judged) => step(measure, 'signature', judged),
  serve: (measure: T.Measure, body: object) => step(measure, 'service', body),
  withdraw: (measure: T.Measure, reason: string) => step(measure, 'withdrawal', { reason }),
}

function step(measure: T.Measure, name: string, body: unknown): Promise<T.Measure> {
  return post<T.Measure>(`/measures/${id(measure.id)}/${name}`, body, tag(measure))
}

export const proceedings = {
  of: (person: string) => ofPerson<T.Proceeding>('/proceedings', person),
  answer: (proceeding: T.Proceeding, ruling: T.Ruling) =>
    post<T.Proceeding>(`/proceedings/${id(proceeding.id)}/answer`, ruling, tag(proceeding)),
  confirm: (proceeding: T.Proceeding, body: object) =>
    post<T.Proceeding>(`/proceedings/${id(proceeding.id)}/confirmation`, body, tag(proceeding)),
}

export const recommitCases = {
  of: (person: string) => ofPerson<T.RecommitCase>('/recommitment-cases', person),
  askRefusal: (one: T.RecommitCase, reason: string) =>
    post<T.RecommitCase>(`/recommitment-cases/${id(one.id)}/refusal`, { reason }, tag(one)),
  decideRefusal: (one: T.RecommitCase, judged: Judged) =>
    post<T.RecommitCase>(`/recommitment-cases/${id(one.id)}/refusal-decision`, judged, tag(one)),
}
