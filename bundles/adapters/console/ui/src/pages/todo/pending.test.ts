import { describe, expect, it } from 'vitest'
import { enumsOf } from '@/i18n/contracts'
import { partOfDecision, placeOfDecision } from './pending'

const person = { id: 'p1', number: 'SN1', name: '测试对象01' }

describe('placeOfDecision', () => {
  it('leads to the subject of the page at which the thing is decided', () => {
    expect(partOfDecision('LEAVE_EXTENSION_OPINION')).toBe('daily')
    expect(partOfDecision('MEASURE_SIGNATURE')).toBe('decisions')
    expect(partOfDecision('EM_ORDER')).toBe('positioning')
    expect(partOfDecision('COMPLAINT')).toBe('rights')
    expect(placeOfDecision({ kind: 'PERMIT', supervisee: person })).toEqual({ name: 'person', params: { id: 'p1' }, query: { part: 'daily' } })
  })

  it('leads to a list where no person has a page, or where both counties look', () => {
    expect(placeOfDecision({ kind: 'ASSESSMENT', supervisee: null })).toEqual({ name: 'assessments' })
    expect(placeOfDecision({ kind: 'PROCURATORATE_OPINION', supervisee: null })).toEqual({ name: 'complaints' })
    expect(placeOfDecision({ kind: 'TRANSFER_ANSWER', supervisee: person })).toEqual({ name: 'transfers' })
  })

  it('leads somewhere for each kind that the server knows', () => {
    const kinds = enumsOf('api').get('supervisee.decision.DecisionKind') ?? []
    expect(kinds.length).toBeGreaterThan(25)
    const parts = kinds.map((kind) => [kind, partOfDecision(kind)])
    expect(parts.filter(([, part]) => part === 'daily').map(([kind]) => kind)).toEqual([
      'LEAVE_OPINION',
      'LEAVE',
      'LEAVE_EXTENSION_OPINION',
      'LEAVE_EXTENSION',
      'PERMIT_OPINION',
      'PERMIT',
      'EXEMPTION',
      'MEDICAL_EXTENSION',
    ])
    expect(parts.filter(([, part]) => part === 'rights')).toHaveLength(3)
    expect(parts.filter(([, part]) => part === 'positioning')).toHaveLength(3)
  })
})
