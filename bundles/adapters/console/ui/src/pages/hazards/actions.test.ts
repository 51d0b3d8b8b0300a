import { describe, expect, it } from 'vitest'
import { HAZARD_STATES } from '@/codes'
import { mayReopen, nextAction, STEPS, stepsDone } from './actions'

describe('nextAction', () => {
  const everything = () => true

  it('follows the order of the ledger', () => {
    expect(['REGISTERED', 'ASSESSED', 'ASSIGNED', 'IN_PROGRESS', 'REJECTED', 'SUBMITTED'].map((state) => nextAction(state, 'head', everything))).toEqual([
      'assess',
      'assign',
      'submit',
      'submit',
      'submit',
      'verify',
    ])
  })

  it('offers nothing when a hazard is done with, or the caller may not', () => {
    expect(['CLOSED', 'DUPLICATE', 'NOT_A_HAZARD'].map((state) => nextAction(state, 'head', everything))).toEqual([null, null, null])
    expect(nextAction('REOPENED', null, everything)).toBe('assign')
    expect(nextAction('SUBMITTED', 'head', (permission) => permission !== 'HAZARD_VERIFY')).toBeNull()
  })
})

describe('a hazard whose person has moved', () => {
  it('needs somebody named who rectifies, and nothing else', () => {
    expect(['ASSIGNED', 'IN_PROGRESS'].map((state) => nextAction(state, null, () => true))).toEqual(['assign', 'assign'])
    expect(nextAction('ASSIGNED', null, (permission) => permission !== 'HAZARD_ASSIGN')).toBeNull()
    expect(nextAction('SUBMITTED', null, () => true)).toBe('verify')
  })
})

describe('mayReopen', () => {
  it('is for those who verify, and for closed hazards only', () => {
    expect(mayReopen('CLOSED', () => true)).toBe(true)
    expect(mayReopen('CLOSED', (permission) => permission !== 'HAZARD_VERIFY')).toBe(false)
    expect(['DUPLICATE', 'NOT_A_HAZARD', 'SUBMITTED'].filter((state) => mayReopen(state, () => true))).toEqual([])
  })
})

describe('the steps', () => {
  it('have a place for every state', () => {
    const placed = STEPS.flatMap((step) => step.states)
    expect(HAZARD_STATES.filter((state) => !placed.includes(state))).toEqual([])
  })

  it('are all done when it is closed', () => {
    expect(stepsDone('CLOSED')).toBe(STEPS.length)
    expect(stepsDone('REGISTERED')).toBe(0)
  })
})
