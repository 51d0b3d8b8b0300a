import { describe, expect, it } from 'vitest'
import type { Extension } from '@/api/types'
import { extensionStep, pending } from './extensions'

const everything = () => true

function wish(state: Extension['state'], unitId = 'office'): Extension {
  return {
    id: state,
    state,
    dueBefore: '2019-03-25',
    dueOn: '2019-04-05',
    reason: '当事人住院',
    unitId,
    requestedBy: 'officer',
    requestedByName: '测试人员01',
    requestedAt: '2019-03-20T10:00:00+08:00',
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    comment: null,
  }
}

describe('extensionStep', () => {
  it('offers a request only while the hazard is being rectified', () => {
    const states = ['REGISTERED', 'ASSESSED', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'CLOSED']
    expect(states.filter((state) => extensionStep({ state }, 'office', everything) === 'request')).toEqual(['ASSIGNED', 'IN_PROGRESS'])
    expect(extensionStep({ state: 'ASSIGNED' }, 'office', (permission) => permission !== 'HAZARD_RECTIFY')).toBeNull()
  })

  it('offers a decision to another unit than the one that asked', () => {
    const hazard = { state: 'IN_PROGRESS', extensions: [wish('REFUSED'), wish('REQUESTED')] }
    expect(extensionStep(hazard, 'county', everything)).toBe('decide')
    expect(extensionStep(hazard, 'office', everything)).toBeNull()
    expect(extensionStep(hazard, 'county', (permission) => permission !== 'HAZARD_ASSIGN')).toBeNull()
  })

  it('offers another request when the former is decided', () => {
    expect(pending([wish('REFUSED'), wish('GRANTED'), wish('LAPSED')])).toBeNull()
    expect(extensionStep({ state: 'ASSIGNED', extensions: [wish('REFUSED')] }, 'office', everything)).toBe('request')
  })
})
