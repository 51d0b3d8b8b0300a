import type { Query } from '../http'
import type * as T from '../types'
import { get, id, post, tag } from './verbs'

export const dues = {
  list: (query: Query) => get<T.Page<T.Due>>('/dues', query),
  counts: (unit: string | null) => get<T.DueCount[]>('/dues/counts', { unit }),
  recounts: () => get<T.Recount[]>('/dues/recounts'),
  recount: () => post<T.Recount>('/dues/recounts'),
}

export const pending = {
  list: (query: Query) => get<T.Page<T.Pending>>('/pending', query),
  counts: (unit: string | null, mine: boolean) => get<T.PendingCount[]>('/pending/counts', { unit, mine: mine || null }),
}

export const timeline = {
  of: (query: Query) => get<T.Page<T.TimelineEntry>>('/timeline', query),
}

type Asked = Partial<T.LeaveApplication>
type Judged = { granted: boolean; comment: string | null }

export const leaves = {
  list: (query: Query) => get<T.Page<T.Leave>>('/leaves', query),
  assess: (asked: Asked) => post<T.LeaveVerdict>('/leaves/assessment', asked),
  apply: (asked: Asked) => post<T.Leave>('/leaves', asked),
  giveOpinion: (leave: T.Leave, text: string) => step(leave, 'opinion', { text }),
  decide: (leave: T.Leave, judged: Judged) => step(leave, 'decision', judged),
  withdraw: (leave: T.Leave, text: string) => step(leave, 'withdrawal', { text }),
  requestExtension: (leave: T.Leave, body: object) => step(leave, 'extension', body),
  decideExtension: (leave: T.Leave, judged: Judged) => step(leave, 'extension-decision', judged),
  reportReturn: (leave: T.Leave, body: object) => step(leave, 'return', body),
}

function step(leave: T.Leave, name: string, body: unknown): Promise<T.Leave> {
  return post<T.Leave>(`/leaves/${id(leave.id)}/${name}`, body, tag(leave))
}

export const absences = {
  list: (query: Query) => get<T.Page<T.Absence>>('/absences', query),
  counts: (unit: string | null) => get<T.AbsenceCount[]>('/absences/counts', { unit }),
  of: async (person: string) => (await get<T.Page<T.Absence>>('/absences', { superviseeId: person, limit: 200 })).items,
  open: (superviseeId: string, body: object) => post<T.Absence>('/absences', { ...body, superviseeId }),
  askPolice: (absence: T.Absence) => post<T.Absence>(`/absences/${id(absence.id)}/police-letter`, {}, tag(absence)),
  found: (absence: T.Absence, body: object) => post<T.Absence>(`/absences/${id(absence.id)}/finding`, body, tag(absence)),
}
