import { describe, expect, it } from 'vitest'
import { orderSteps, shownState } from './orders'

const NOW = new Date('2019-03-31T09:00:00+08:00')
const order = (state: string, effectiveUntil: string | null = null) => ({ state, proposedBy: 'beilin', effectiveUntil })
const everything = () => true

describe('orderSteps', () => {
  it('lets another person with the right decide', () => {
    expect(orderSteps(order('SUBMITTED'), 'beilin.head', everything, NOW)).toEqual(['approve', 'reject'])
    expect(orderSteps(order('SUBMITTED'), 'beilin', everything, NOW)).toEqual([])
    expect(orderSteps(order('SUBMITTED'), 'beilin.head', (permission) => permission !== 'EM_ORDER_APPROVE', NOW)).toEqual([])
  })

  it('lets an order in force be lifted, also by who proposed it', () => {
    expect(orderSteps(order('APPROVED', '2019-06-30T00:00:00+08:00'), 'beilin', everything, NOW)).toEqual(['release'])
    expect(orderSteps(order('APPROVED', '2019-03-31T00:00:00+08:00'), 'beilin', everything, NOW)).toEqual([])
    expect(orderSteps(order('RELEASED'), 'beilin', everything, NOW)).toEqual([])
  })
})

describe('shownState', () => {
  it('tells an approved order as expired from the end of its last day on', () => {
    expect(shownState(order('APPROVED', '2019-03-31T09:00:01+08:00'), NOW)).toBe('APPROVED')
    expect(shownState(order('APPROVED', '2019-03-31T09:00:00+08:00'), NOW)).toBe('EXPIRED')
    expect(shownState(order('RELEASED', '2019-03-01T00:00:00+08:00'), NOW)).toBe('RELEASED')
  })
})
