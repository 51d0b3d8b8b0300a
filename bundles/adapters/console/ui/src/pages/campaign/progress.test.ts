import { expect, it } from 'vitest'
import { advanceTo, nextProgress } from './progress'

it('leads a unit from the notice to its summary', () => {
  expect(['NOTIFIED', 'ACKNOWLEDGED', 'GROUP_FORMED', 'PLAN_SUBMITTED'].map(nextProgress)).toEqual(['acknowledge', 'group', 'plan', 'advance'])
  expect(['PLAN_SUBMITTED', 'MOBILISED', 'SCREENING', 'SELF_CHECKED'].map(advanceTo)).toEqual(['MOBILISED', 'SCREENING', 'SELF_CHECKED', 'SUMMARISING'])
})

it('asks for the plan again when the province has returned it', () => {
  expect(nextProgress('PLAN_RETURNED')).toBe('plan')
})

it('leaves the rest to the report', () => {
  expect(['SUMMARISING', 'SUBMITTED', 'RETURNED', 'ACCEPTED'].map(nextProgress)).toEqual([null, null, null, null])
  expect(advanceTo('SUMMARISING')).toBeNull()
})
