import { describe, expect, it } from 'vitest'
import { textOf } from './address'

describe('textOf', () => {
  it('is the one text that the address holds', () => {
    expect(textOf('ON_LEAVE')).toBe('ON_LEAVE')
    expect(textOf('')).toBeNull()
    expect(textOf(undefined)).toBeNull()
    expect(textOf(['a', 'b'])).toBeNull()
  })
})
