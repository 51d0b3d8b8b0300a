import { describe, expect, it } from 'vitest'
import type { CaseAssessment, CaseReferral } from '@/api/types'
import { assessmentSteps } from './assessmentSteps'
import { referralSteps } from './referralSteps'

const all = () => true
const only = (...permissions: string[]) => (permission: string) => permissions.includes(permission)

describe('the steps of an assessment', () => {
  const one = (state: string, more: Partial<CaseAssessment> = {}) =>
    ({ state, assignees: ['a', 'b'], visits: [], proposedBy: null, ...more }) as unknown as CaseAssessment

  it('let the two assignees alone visit and propose, and propose only after a visit', () => {
    expect(assessmentSteps(one('INVESTIGATING'), 'a', only('CASE_RECORD', 'CASE_PROPOSE'))).toEqual(['visits'])
    const visited = one('INVESTIGATING', { visits: [{}] as CaseAssessment['visits'] })
    expect(assessmentSteps(visited, 'a', only('CASE_RECORD', 'CASE_PROPOSE'))).toEqual(['visits', 'proposal'])
    expect(assessmentSteps(visited, 'c', only('CASE_RECORD', 'CASE_PROPOSE'))).toEqual([])
  })

  it('never offer the decision to whoever proposed', () => {
    const proposed = one('PROPOSED', { proposedBy: 'a' })
    expect(assessmentSteps(proposed, 'a', only('CASE_DECIDE'))).toEqual([])
    expect(assessmentSteps(proposed, 'head', only('CASE_DECIDE'))).toEqual(['decision'])
  })

  it('end with the commissioner', () => {
    expect(assessmentSteps(one('SENT'), 'a', all)).toEqual(['adoption'])
    expect(assessmentSteps(one('ADOPTED'), 'a', all)).toEqual([])
  })
})

describe('the steps of a referral', () => {
  const one = (state: string, missing: string[], receivedOn: string | null, receiptAt: string | null, forwardedAt: string | null = null) =>
    ({ state, delivery: { missing, receivedOn, receiptAt, forwardedAt } }) as unknown as CaseReferral

  it('are the county’s, one after the other', () => {
    expect(referralSteps(one('EXPECTED', [], null, null), all)).toEqual(['reporting'])
    expect(referralSteps(one('MISSED', [], null, null), all)).toEqual(['reporting'])
    expect(referralSteps(one('REPORTED', [], null, null), all)).toEqual(['registration'])
    expect(referralSteps(one('REPORTED', [], null, null), only('CASE_RECORD'))).toEqual([])
  })

  it('leave documents open after the registration, and one receipt for what came', () => {
    expect(referralSteps(one('REGISTERED', ['JUDGMENT'], '2026-03-05', null), all)).toEqual(['documents', 'receipt', 'documents-request', 'forwarding'])
    const sent = '2026-03-06T09:00:00+08:00'
    expect(referralSteps(one('REGISTERED', [], '2026-03-05', sent), all)).toEqual(['forwarding'])
    expect(referralSteps(one('REGISTERED', [], '2026-03-05', sent, sent), all)).toEqual([])
  })
})
