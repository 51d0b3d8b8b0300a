import { describe, expect, it } from 'vitest'
import { filterOf, shownFilter } from './exports'

describe('filterOf', () => {
  it('keeps what narrows the list, as texts', () => {
    expect(filterOf({ unit: 'u1', toAnswer: false, limit: 3, state: null, q: '', kind: undefined })).toEqual({ unit: 'u1', toAnswer: 'false', limit: '3' })
    expect(filterOf()).toEqual({})
  })
})

describe('shownFilter', () => {
  it('names each part but the unit', () => {
    expect(shownFilter({ unit: 'u1', q: '测试', state: 'OPEN' }, (name) => `<${name}>`)).toEqual(['<q> 测试', '<state> OPEN'])
    expect(shownFilter({ unit: 'u1' }, (name) => name)).toEqual([])
  })
})
