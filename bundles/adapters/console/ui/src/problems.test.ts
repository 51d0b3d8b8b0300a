import { describe, expect, it, vi } from 'vitest'
import { ApiError } from './api/http'
import type { Problem } from './api/types'
import { concerns, inLanguage, problemFrom } from './problems'

const about = (field: string | null): Problem => ({ status: 422, code: 'X', field, message: { zh: '错', en: 'wrong' } })

describe('concerns', () => {
  it('finds one field, several, and a nested one', () => {
    expect(concerns(about('dueOn'), 'dueOn')).toBe(true)
    expect(concerns(about('measure, dueOn'), 'dueOn')).toBe(true)
    expect(concerns(about('referral.addressee'), 'referral')).toBe(true)
    expect(concerns(about('referral.addressee'), 'referral.addressee')).toBe(true)
  })

  it('does not mistake another field for it', () => {
    expect(concerns(about('dueOnTime'), 'dueOn')).toBe(false)
    expect(concerns(about(null), 'dueOn')).toBe(false)
    expect(concerns(null, 'dueOn')).toBe(false)
  })
})

describe('inLanguage', () => {
  it('takes the other language rather than nothing', () => {
    expect(inLanguage({ zh: '错', en: 'wrong' }, 'en')).toBe('wrong')
    expect(inLanguage({ zh: '错', en: '' }, 'en')).toBe('错')
    expect(inLanguage('plain', 'zh')).toBe('plain')
    expect(inLanguage(null, 'zh')).toBe('')
  })
})

describe('problemFrom', () => {
  it("keeps the server's problem and reports anything else as the console's own", () => {
    expect(problemFrom(new ApiError(about('a'))).field).toBe('a')
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(problemFrom(new TypeError('bug')).code).toBe('CONSOLE_ERROR')
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })
})
