import { describe, expect, it } from 'vitest'
import type { PackRule } from '@/api/types'
import { emptyRow, filled, rowOf } from './rows'

const rule: PackRule = {
  code: 'LIMIT',
  number: 30,
  unit: 'CALENDAR_DAYS',
  codes: [],
  source: 's',
  article: '',
  verified: true,
  validity: { from: '2026-05-01', to: null },
  counting: 'NEXT_DAY',
  movesToWorkingDay: false,
  title: '上限',
}

describe('rowOf', () => {
  it('leaves the days of the pack empty and keeps others', () => {
    expect(rowOf(rule, { from: '2026-05-01', to: null })).toMatchObject({ from: null, to: null, number: 30 })
    expect(rowOf(rule, { from: '2026-04-01', to: '2027-01-01' })).toMatchObject({ from: '2026-05-01', to: null })
    expect('validity' in rowOf(rule, rule.validity)).toBe(false)
  })
})

describe('filled', () => {
  it('takes a number or codes as the unit says', () => {
    expect(filled({ ...emptyRow(), code: ' A ' }, '20', 'X Y')).toMatchObject({ code: 'A', number: 20, codes: [] })
    expect(filled({ ...emptyRow(), unit: 'CODES' }, '20', 'X、Y， Z')).toMatchObject({ number: null, codes: ['X', 'Y', 'Z'] })
    expect(filled(emptyRow(), ' ', '').number).toBeNull()
  })
})
