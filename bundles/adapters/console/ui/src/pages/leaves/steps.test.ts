import { describe, expect, it } from 'vitest'
import { leaveSteps } from './steps'

const leave = (state: string, extensionTo: string | null = null) => ({ state, appliedBy: 'officer', extensionTo, verdict: { level: 'OFFICE' } })
const officer = (permission: string) => permission === 'CASE_RECORD'
const head = (permission: string) => permission === 'CASE_DECIDE'

describe('leaveSteps', () => {
  it('lets another person than the one who filed it decide', () => {
    expect(leaveSteps(leave('APPLIED'), 'head', head)).toEqual(['grant', 'refuse'])
    expect(leaveSteps(leave('APPLIED'), 'officer', head)).toEqual([])
    expect(leaveSteps(leave('APPLIED'), 'officer', officer)).toEqual(['withdraw'])
  })

  it('collects opinions only where a level above the office decides', () => {
    const proposer = (permission: string) => permission === 'CASE_PROPOSE'
    expect(leaveSteps(leave('APPLIED'), 'beilin', proposer)).toEqual([])
    expect(leaveSteps({ ...leave('APPLIED'), verdict: { level: 'CITY' } }, 'beilin', proposer)).toEqual(['opinion'])
    expect(leaveSteps(leave('STARTED', '2026-04-20'), 'beilin', proposer)).toEqual(['opinion'])
  })

  it('takes the return of whoever is away, also of an overdue one', () => {
    expect(leaveSteps(leave('STARTED'), 'officer', officer)).toEqual(['back', 'extend'])
    expect(leaveSteps(leave('OVERDUE'), 'officer', officer)).toEqual(['back'])
    expect(leaveSteps(leave('APPROVED'), 'officer', officer)).toEqual(['extend', 'withdraw'])
  })

  it('asks for one extension at a time, and for a decision on it', () => {
    expect(leaveSteps(leave('STARTED', '2026-03-20'), 'officer', officer)).toEqual(['back'])
    expect(leaveSteps(leave('STARTED', '2026-03-20'), 'head', head)).toEqual(['grantExtension', 'refuseExtension'])
  })

  it('leaves alone what is over', () => {
    for (const state of ['RETURNED', 'REFUSED', 'WITHDRAWN']) {
      expect(leaveSteps(leave(state), 'anybody', () => true)).toEqual([])
    }
  })
})
