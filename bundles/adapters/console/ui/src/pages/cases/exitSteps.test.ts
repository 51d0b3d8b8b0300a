import { describe, expect, it } from 'vitest'
import type { Release, Transfer } from '@/api/types'
import { mayDecide, releaseSteps, transferSteps, type Viewer } from './exitSteps'

const all = () => true
const only = (...permissions: string[]) => (permission: string) => permissions.includes(permission)

describe('the steps of a release', () => {
  const one = (state: string, obstacles: string[], appraisedBy: string | null = 'office') =>
    ({ state, obstacles, appraisedBy }) as unknown as Release

  it('offer the announcement only when nothing stands against it, and not to whoever appraised', () => {
    expect(releaseSteps(one('PREPARING', ['TERM_RUNNING']), 'beilin', all)).toEqual(['summary', 'appraisal'])
    expect(releaseSteps(one('TERM_ENDED', ['DETAINED']), 'beilin', all)).toEqual(['summary', 'appraisal'])
    expect(releaseSteps(one('TERM_ENDED', []), 'beilin', only('CASE_RECEIVE'))).toEqual(['release'])
    expect(releaseSteps(one('TERM_ENDED', []), 'office', only('CASE_RECEIVE'))).toEqual([])
  })

  it('end with the case', () => {
    expect(releaseSteps(one('RELEASED', []), 'beilin', all)).toEqual([])
    expect(releaseSteps(one('MOOT', []), 'beilin', all)).toEqual([])
  })
})

describe('a termination', () => {
  it('is decided by another one than who filed it, while it waits', () => {
    expect(mayDecide({ state: 'PROPOSED', recordedBy: 'beilin' }, 'agency', all)).toBe(true)
    expect(mayDecide({ state: 'PROPOSED', recordedBy: 'beilin' }, 'beilin', all)).toBe(false)
    expect(mayDecide({ state: 'PROPOSED', recordedBy: 'beilin' }, 'agency', only('CASE_RECEIVE'))).toBe(false)
    expect(mayDecide({ state: 'ENDED', recordedBy: 'beilin' }, 'agency', all)).toBe(false)
  })
})

describe('the steps of a transfer', () => {
  const one = (state: string, more: Partial<Transfer> = {}) =>
    ({
      state,
      fromUnitId: 'office',
      fromCountyId: 'old',
      toUnitId: 'new',
      appliedBy: 'a',
      askedBy: 'b',
      decidingUnitId: 'old',
      opinion: null,
      toldOn: null,
      handedOverAt: null,
      receivedAt: null,
      ...more,
    }) as unknown as Transfer
  const viewer = (unitId: string, may: Viewer['may'] = all, account = 'x'): Viewer => ({ account, unitId, may })

  it('are taken on the side on which the own unit stands', () => {
    expect(transferSteps(one('APPLIED'), viewer('office', only('CASE_PROPOSE', 'CASE_RECORD')))).toEqual(['opinion', 'withdrawal'])
    expect(transferSteps(one('APPLIED', { opinion: '属实' }), viewer('old', only('CASE_RECEIVE')))).toEqual(['request'])
    expect(transferSteps(one('ASKED'), viewer('old', only('CASE_RECEIVE')))).toEqual([])
    expect(transferSteps(one('ASKED'), viewer('new'))).toEqual(['answer'])
    expect(transferSteps(one('APPROVED'), viewer('new'))).toEqual(['report'])
    expect(transferSteps(one('APPROVED'), viewer('old', only('CASE_RECEIVE')))).toEqual(['file'])
    expect(transferSteps(one('DONE', { handedOverAt: 'then' }), viewer('new'))).toEqual(['receipt'])
  })

  it('leave the decision to somebody else, and a dispute to the unit above both', () => {
    const decide = only('CASE_DECIDE')
    expect(transferSteps(one('ANSWERED'), viewer('old', decide, 'b'))).toEqual([])
    expect(transferSteps(one('ANSWERED'), viewer('old', decide))).toEqual(['decision'])
    expect(transferSteps(one('ANSWERED', { decidingUnitId: 'city' }), viewer('city', decide))).toEqual(['decision'])
    expect(transferSteps(one('ANSWERED'), viewer('city', decide))).toEqual([])
    expect(transferSteps(one('APPROVED'), viewer('old', decide))).toEqual(['revocation'])
    expect(transferSteps(one('OVERDUE'), viewer('old', decide, 'a'))).toEqual([])
    expect(transferSteps(one('OVERDUE', { decidingUnitId: 'city' }), viewer('old', decide))).toEqual([])
    expect(transferSteps(one('DONE'), viewer('old', decide))).toEqual([])
  })

  it('are all the old county’s where the new place lies outside the province', () => {
    expect(transferSteps(one('ASKED', { toUnitId: null }), viewer('old', only('CASE_RECEIVE')))).toEqual(['answer'])
  })
})
