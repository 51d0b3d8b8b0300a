import type * as T from '../types'
import { get, id, post, tag } from './verbs'

type Values = Record<string, unknown>

/** What is kept of a minor is read for a purpose, masked or not. */
export const guardians = {
  of: (person: string, purpose: string | null, full: boolean) => get<T.Guardian[]>('/guardians', { superviseeId: person, purpose, full }),
  name: (person: string, body: Values) => post<T.Guardian>('/guardians', { superviseeId: person, ...body }),
  find: (guardian: T.Guardian, body: Values) => post<T.Guardian>(`/guardians/${id(guardian.id)}/findings`, body, tag(guardian)),
  end: (guardian: T.Guardian, body: Values) => post<T.Guardian>(`/guardians/${id(guardian.id)}/end`, body, tag(guardian)),
}

export const schoolContacts = {
  of: (person: string, purpose: string | null) => get<T.SchoolContact[]>('/school-contacts', { superviseeId: person, purpose }),
  file: (person: string, body: Values) => post<T.SchoolContact>('/school-contacts', { superviseeId: person, ...body }),
}
