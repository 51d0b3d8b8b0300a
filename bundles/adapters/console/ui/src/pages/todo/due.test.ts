import { describe, expect, it } from 'vitest'
import { daysLeft, partOfDue } from './due'

describe('daysLeft', () => {
  it('counts civil days, none on the last one', () => {
    expect(daysLeft('2026-03-12', '2026-03-10')).toBe(2)
    expect(daysLeft('2026-03-10', '2026-03-10')).toBe(0)
    expect(daysLeft('2026-02-28', '2026-03-01')).toBe(-1)
  })
})

describe('partOfDue', () => {
  it('leads to the subject at which the obligation is fulfilled', () => {
    expect(partOfDue('LEAVE_RETURN')).toBe('daily')
    expect(partOfDue('REPORT')).toBe('daily')
    expect(partOfDue('EDUCATION')).toBe('daily')
    expect(partOfDue('PROHIBITION_END')).toBe('daily')
    expect(partOfDue('GROUP')).toBe('decisions')
    expect(partOfDue('PROCURATORATE_ANSWER')).toBe('rights')
    expect(partOfDue('EM_END')).toBe('positioning')
    expect(partOfDue('COMPLAINT_ANSWER')).toBe('rights')
    expect(partOfDue('RELEASE_SUMMARY')).toBe('decisions')
    expect(partOfDue('REPORT_IN')).toBe('basic')
  })
})
