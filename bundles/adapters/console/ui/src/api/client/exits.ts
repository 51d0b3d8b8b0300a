import { ApiError, type Query } from '../http'
import type * as T from '../types'
import { allOf, get, id, post, tag } from './verbs'

function noneFiled(cause: unknown): null {
  if (cause instanceof ApiError && cause.problem.code === 'RECORD_NOT_FOUND') {
    return null
  }
  throw cause
}

export const releases = {
  list: (query: Query) => get<T.Page<T.Release>>('/releases', query),
  one: (person: string) => get<T.Release>(`/releases/${id(person)}`),
  step: (release: T.Release, step: string, body: unknown) =>
    post<T.Release>(`/releases/${id(release.superviseeId)}/${step}`, body, tag(release)),
  terminate: (person: string, body: Record<string, unknown>) => post('/terminations', { superviseeId: person, ...body }),
  /** Null if none was filed. */
  termination: (person: string) => get<T.Termination>(`/terminations/${id(person)}`).catch(noneFiled),
  decideTermination: (termination: T.Termination, body: unknown) =>
    post<T.Termination>(`/terminations/${id(termination.superviseeId)}/decision`, body, tag(termination)),
}

export const detentions = {
  of: (person: string) => allOf<T.Detention>('/detentions', person),
  file: (person: string, body: Record<string, unknown>) => post<T.Detention>('/detentions', { superviseeId: person, ...body }),
  step: (detention: T.Detention, step: string, body: unknown) =>
    post<T.Detention>(`/detentions/${id(detention.id)}/${step}`, body, tag(detention)),
}

export const transfers = {
  list: (query: Query) => get<T.Page<T.Transfer>>('/transfers', query),
  apply: (person: string, body: Record<string, unknown>) => post<T.Transfer>('/transfers', { superviseeId: person, ...body }),
  step: (transfer: T.Transfer, step: string, body: unknown = {}) =>
    post<T.Transfer>(`/transfers/${id(transfer.id)}/${step}`, body, tag(transfer)),
}

export const stays = {
  of: (person: string) => get<T.UnitStay[]>('/stays/standing', { superviseeId: person }),
  changeOffice: (person: string, body: Record<string, unknown>) => post<T.UnitStay[]>('/stays', { superviseeId: person, ...body }),
}

export const exitControls = {
  of: (person: string) => get<T.Page<T.ExitControl>>('/exit-controls', { superviseeId: person, limit: 1 }),
  report: (person: string) => post<T.ExitControl>('/exit-controls', { superviseeId: person }),
  confirm: (control: T.ExitControl, body: unknown) => post<T.ExitControl>(`/exit-controls/${id(control.id)}/receipt`, body, tag(control)),
  withdraw: (control: T.ExitControl) => post<T.ExitControl>(`/exit-controls/${id(control.id)}/withdrawal`, {}, tag(control)),
}
