import { describe, expect, it } from 'vitest'
import { nextSorting, sortQuery } from './useSort'

describe('the order of a list', () => {
  it('goes up, down and back to its own with each click on a head', () => {
    const up = nextSorting(null, 'from')
    expect(up).toEqual({ key: 'from', ascending: true })
    const down = nextSorting(up, 'from')
    expect(down).toEqual({ key: 'from', ascending: false })
    expect(nextSorting(down, 'from')).toBeNull()
  })

  it('begins upwards on another head', () => {
    expect(nextSorting({ key: 'from', ascending: true }, 'to')).toEqual({ key: 'to', ascending: true })
  })

  it('is asked of the server by name', () => {
    expect(sortQuery({ key: 'days', ascending: false })).toEqual({ sort: 'days', order: 'desc' })
    expect(sortQuery({ key: 'days', ascending: true })).toEqual({ sort: 'days', order: 'asc' })
    expect(sortQuery(null)).toEqual({})
  })
})
