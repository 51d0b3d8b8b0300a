import { describe, expect, it } from 'vitest'
import type { RetentionTerm } from '@/api/types'
import { period } from './terms'

const term = (part: Partial<RetentionTerm>): RetentionTerm => ({
  rule: 'RETENTION_TRACK',
  number: 24,
  unit: 'CALENDAR_MONTHS',
  basis: 'CN-2012 1.0.0',
  verified: true,
  before: '2017-03-31T00:00:00+08:00',
  tables: [],
  ...part,
})

describe('period', () => {
  it('tells months and days', () => {
    expect(period(term({}))).toEqual({ key: 'retention.months', count: 24 })
    expect(period(term({ unit: 'CALENDAR_DAYS', number: 6 }))).toEqual({ key: 'retention.days', count: 6 })
  })

  it('tells what is kept for ever from a rule that is no period', () => {
    expect(period(term({ number: 0, before: null, basis: 'configuration' })).key).toBe('retention.ever')
    expect(period(term({ unit: 'HOURS', before: null })).key).toBe('retention.invalid')
  })
})
