import { describe, expect, it } from 'vitest'
import { caseSteps, mayAnswer, mayConfirm, measureSteps } from './measureSteps'

const everything = () => true
const nothing = () => false
const measure = (state: string, kind = 'WARNING', servedOn: string | null = null, toVerify = false) => ({
  kind,
  state,
  proposedBy: 'office',
  toVerify,
  decidedBy: 'agency',
  servedOn,
})

describe('measureSteps', () => {
  it('lets another person decide what one has proposed', () => {
    expect(measureSteps(measure('PROPOSED'), 'agency', everything)).toEqual(['agree', 'refuse', 'withdraw'])
    expect(measureSteps(measure('PROPOSED'), 'office', everything)).toEqual(['withdraw'])
    expect(measureSteps(measure('PROPOSED'), 'agency', nothing)).toEqual([])
  })

  it('lets the head of the office verify first what an officer there proposes', () => {
    expect(measureSteps(measure('PROPOSED', 'WARNING', null, true), 'head', everything)).toEqual(['verify', 'notVerified', 'withdraw'])
    expect(measureSteps(measure('PROPOSED', 'WARNING', null, true), 'office', everything)).toEqual(['withdraw'])
    expect(measureSteps(measure('VERIFIED', 'WARNING', null, true), 'agency', everything)).toEqual(['agree', 'refuse', 'withdraw'])
  })

  it('lets a third one sign what goes to another organ', () => {
    expect(measureSteps(measure('AGREED', 'RECOMMIT'), 'head', everything)).toEqual(['sign', 'refuseSignature', 'withdraw'])
    expect(measureSteps(measure('AGREED', 'RECOMMIT'), 'agency', everything)).toEqual(['withdraw'])
  })

  it('serves an own measure once and takes it back; what was sent is taken back by who may sign, not by who proposed', () => {
    expect(measureSteps(measure('ISSUED'), 'agency', everything)).toEqual(['serve', 'withdraw'])
    expect(measureSteps(measure('ISSUED', 'WARNING', '2026-05-11'), 'office', everything)).toEqual([])
    expect(measureSteps(measure('ISSUED', 'RECOMMIT'), 'agency', everything)).toEqual(['withdraw'])
    expect(measureSteps(measure('ISSUED', 'RECOMMIT'), 'office', everything)).toEqual([])
    expect(measureSteps(measure('ISSUED', 'RECOMMIT'), 'agency', (permission) => permission !== 'CASE_SIGN')).toEqual([])
    expect(measureSteps(measure('REFUSED'), 'agency', everything)).toEqual([])
  })
})

describe('mayAnswer', () => {
  it('is for an answer that is still to come', () => {
    expect(mayAnswer({ ruling: null, state: 'PENDING' }, everything)).toBe(true)
    expect(mayAnswer({ ruling: null, state: 'WITHDRAWN' }, everything)).toBe(false)
    expect(mayAnswer({ ruling: null, state: 'PENDING' }, nothing)).toBe(false)
    expect(mayAnswer({ ruling: { granted: true, reference: '1', decidedOn: '2026-05-01', reasons: null, newTermTo: null }, state: 'GRANTED' }, everything)).toBe(false)
  })
})

describe('mayConfirm', () => {
  it('is for another person, and for a ruling that waits for it', () => {
    expect(mayConfirm({ state: 'RULING_FILED', answeredBy: 'beilin' }, 'beilin.agency', everything)).toBe(true)
    expect(mayConfirm({ state: 'RULING_FILED', answeredBy: 'beilin' }, 'beilin', everything)).toBe(false)
    expect(mayConfirm({ state: 'RULING_FILED', answeredBy: 'beilin' }, 'beilin.agency', nothing)).toBe(false)
    expect(mayConfirm({ state: 'GRANTED', answeredBy: 'beilin' }, 'beilin.agency', everything)).toBe(false)
  })
})

describe('caseSteps', () => {
  it('asks in the county and decides one level up, by another person', () => {
    expect(caseSteps({ state: 'OPEN', refusalBy: null }, 'beilin', everything)).toEqual(['ask'])
    expect(caseSteps({ state: 'REFUSAL_ASKED', refusalBy: 'beilin' }, 'xian', everything)).toEqual(['approve', 'turnDown'])
    expect(caseSteps({ state: 'REFUSAL_ASKED', refusalBy: 'beilin' }, 'beilin', everything)).toEqual([])
    expect(caseSteps({ state: 'PROPOSED', refusalBy: null }, 'beilin', everything)).toEqual([])
  })
})
