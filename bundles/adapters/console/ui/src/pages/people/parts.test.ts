import { describe, expect, it } from 'vitest'
import { partOf } from './parts'

describe('partOf', () => {
  it('opens the subject that the address names, and the first for any other', () => {
    expect(partOf('positioning')).toBe('positioning')
    expect(partOf('elsewhere')).toBe('basic')
    expect(partOf(undefined)).toBe('basic')
    expect(partOf(['daily'])).toBe('basic')
  })
})
