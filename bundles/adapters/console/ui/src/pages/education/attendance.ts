import type { AttendanceMark, EducationSession, HoursOfMonth } from '@/api/types'

/** A person on the list of a session, as the officer marks the attendance. */
export interface Row {
  superviseeId: string
  name: string
  number: string
  /** The month so far; null where it is not known. */
  month: HoursOfMonth | null
  /** Empty until marked. */
  state: string
  /** As typed; empty for the whole session. */
  minutes: string
  remark: string
}

/** Everybody on the list by name; nobody is marked yet. */
export function rowsOf(session: Pick<EducationSession, 'attendances' | 'persons' | 'hours'>): Row[] {
  const months = new Map((session.hours ?? []).map((month) => [month.superviseeId, month]))
  const persons = new Map((session.persons ?? []).map((person) => [person.id, person]))
  return session.attendances
    .map(({ superviseeId }) => {
      const person = persons.get(superviseeId)
      return { superviseeId, name: person?.name ?? superviseeId, number: person?.number ?? '', month: months.get(superviseeId) ?? null, state: '', minutes: '', remark: '' }
    })
    .sort((one, other) => one.number.localeCompare(other.number) || one.superviseeId.localeCompare(other.superviseeId))
}

/** How a month stands against the rule. */
export function standing(month: HoursOfMonth): 'monthExempt' | 'monthFree' | 'monthDone' | 'monthLacks' {
  if (month.exempt) {
    return 'monthExempt'
  }
  return month.requiredMinutes === null ? 'monthFree' : month.missingMinutes === 0 ? 'monthDone' : 'monthLacks'
}

/** Most came: whoever has no mark yet did. */
export function allCame(rows: readonly Row[]): Row[] {
  return rows.map((row) => (row.state === '' ? { ...row, state: 'ATTENDED' } : row))
}

export function unmarked(rows: readonly Row[]): number {
  return rows.filter((row) => row.state === '').length
}

/** What is sent: those without a mark are left to the server to name. */
export function marksOf(rows: readonly Row[]): AttendanceMark[] {
  return rows
    .filter((row) => row.state !== '')
    .map((row) => ({
      superviseeId: row.superviseeId,
      state: row.state,
      minutes: row.state === 'ATTENDED' && row.minutes.trim() !== '' ? Number(row.minutes) : null,
      remark: row.remark.trim() || null,
    }))
}

/** How many have come, and the minutes that count in all. */
export function credited(session: Pick<EducationSession, 'attendances'>): { came: number; listed: number; minutes: number } {
  const came = session.attendances.filter((one) => one.state === 'ATTENDED')
  return { came: came.length, listed: session.attendances.length, minutes: came.reduce((sum, one) => sum + one.minutes, 0) }
}
