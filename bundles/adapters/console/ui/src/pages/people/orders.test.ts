import { describe, expect, it } from 'vitest'
import { orderSteps, shownState } from './orders'

const NOW = new Date('2019-03-31T09:00:00+08:00')
const LATER = '2019-06-30T00:00:00+08:00'
const PAST = '2019-03-31T00:00:00+08:00'
const order = (state: string, more: object = {}) => ({
  state,
  proposedBy: 'beilin',
  submittedBy: null,
  effectiveUntil: null,
  documentId: null,
  noticeSignedOn: null,
  extensions: [],
  ...more,
})
const extension = (state: string, noticeSignedOn: string | null = null) => ({ state, proposedBy: 'beilin', noticeSignedOn })
const everything = () => true
const but = (missing: string) => (permission: string) => permission !== missing

describe('orderSteps', () => {
  it('lets another person with the right decide', () => {
    expect(orderSteps(order('SUBMITTED'), 'beilin.head', everything, NOW)).toEqual(['approve', 'reject'])
    expect(orderSteps(order('SUBMITTED'), 'beilin', everything, NOW)).toEqual([])
    expect(orderSteps(order('SUBMITTED'), 'beilin.head', but('EM_ORDER_APPROVE'), NOW)).toEqual([])
  })

  it('has what an office proposes submitted by another person with the right, who does not decide', () => {
    const draft = order('DRAFT', { proposedBy: 'siyuan' })
    expect(orderSteps(draft, 'beilin.agency', everything, NOW)).toEqual(['submit', 'sendBack'])
    expect(orderSteps(draft, 'siyuan', everything, NOW)).toEqual([])
    expect(orderSteps(draft, 'beilin', but('CASE_DECIDE'), NOW)).toEqual([])
    const submitted = order('SUBMITTED', { proposedBy: 'siyuan', submittedBy: 'beilin.agency' })
    expect(orderSteps(submitted, 'beilin.agency', everything, NOW)).toEqual([])
    expect(orderSteps(submitted, 'beilin.head', everything, NOW)).toEqual(['approve', 'reject'])
  })

  it('lets an order in force be extended and lifted, also by who proposed it', () => {
    expect(orderSteps(order('APPROVED', { effectiveUntil: LATER }), 'beilin', everything, NOW)).toEqual(['extend', 'release'])
    expect(orderSteps(order('APPROVED', { effectiveUntil: PAST }), 'beilin', but('CASE_RECORD'), NOW)).toEqual([])
    expect(orderSteps(order('CLOSED'), 'beilin', everything, NOW)).toEqual([])
  })

  it('lets another person decide on an extension, and none be asked for twice', () => {
    const asked = order('APPROVED', { effectiveUntil: LATER, extensions: [extension('PROPOSED')] })
    expect(orderSteps(asked, 'beilin', everything, NOW)).toEqual(['release'])
    expect(orderSteps(asked, 'siyuan', but('CASE_RECEIVE'), NOW), 'an office proposes; the county lifts').not.toContain('release')
    expect(orderSteps(asked, 'beilin.head', everything, NOW)).toEqual(['grantExtension', 'refuseExtension', 'release'])
  })

  it('asks for the signature of each decision and for the device', () => {
    const issued = { effectiveUntil: LATER, documentId: 'd' }
    expect(orderSteps(order('APPROVED', issued), 'beilin', but('EM_ORDER_PROPOSE'), NOW)).toEqual(['sign'])
    const signed = { ...issued, noticeSignedOn: '2019-03-01' }
    expect(orderSteps(order('APPROVED', signed), 'beilin', but('EM_ORDER_PROPOSE'), NOW)).toEqual([])
    const extended = { ...signed, extensions: [extension('GRANTED')] }
    expect(orderSteps(order('APPROVED', extended), 'beilin', but('EM_ORDER_PROPOSE'), NOW)).toEqual(['sign'])
    expect(orderSteps(order('EXPIRED', signed), 'beilin', everything, NOW)).toEqual(['returnDevice'])
  })
})

describe('shownState', () => {
  it('tells an approved order as expired from the end of its last day on', () => {
    expect(shownState({ state: 'APPROVED', effectiveUntil: '2019-03-31T09:00:01+08:00' }, NOW)).toBe('APPROVED')
    expect(shownState({ state: 'APPROVED', effectiveUntil: '2019-03-31T09:00:00+08:00' }, NOW)).toBe('EXPIRED')
    expect(shownState({ state: 'RELEASED', effectiveUntil: '2019-03-01T00:00:00+08:00' }, NOW)).toBe('RELEASED')
  })
})
