import { describe, expect, it, vi } from 'vitest'
import { ApiError } from './api/http'
import type { Problem } from './api/types'
import { concerns, inLanguage, inWords, problemFrom } from './problems'

const about = (field: string | null): Problem => ({ status: 422, code: 'X', field, message: { zh: '错', en: 'wrong' } })

describe('concerns', () => {
  it('finds one field, several, and a nested one', () => {
    expect(concerns(about('dueOn'), 'dueOn')).toBe(true)
    expect(concerns(about('measure, dueOn'), 'dueOn')).toBe(true)
    expect(concerns(about('referral.addressee'), 'referral')).toBe(true)
    expect(concerns(about('referral.addressee'), 'referral.addressee')).toBe(true)
  })

  it('finds a list by one of its entries', () => {
    expect(concerns(about('shape.points[2]'), 'shape.points')).toBe(true)
    expect(concerns(about('shape.points[2]'), 'shape')).toBe(true)
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

describe('inWords', () => {
  const words: Record<string, string> = { dueOn: '整改时限', owner: '整改责任人', addressee: '接收单位' }
  const labelOf = (field: string) => words[field] ?? null

  it('tells the fields as the form does', () => {
    expect(inWords('缺少：owner, dueOn', about('owner, dueOn'), labelOf)).toBe('缺少：“整改责任人”, “整改时限”')
    expect(inWords('缺少必填项 referral.addressee', about('referral.addressee'), labelOf)).toBe('缺少必填项“接收单位”')
  })

  it('knows a nested field by the last part of its name too', () => {
    expect(inWords('addressee 的值不符合规则', about('referral.addressee'), labelOf)).toBe('“接收单位”的值不符合规则')
  })

  it('leaves what it does not know, and words that only contain a name', () => {
    expect(inWords('缺少必填项 body', about('body'), labelOf)).toBe('缺少必填项 body')
    expect(inWords('coowner or owners', about('owner'), labelOf)).toBe('coowner or owners')
    expect(inWords('nothing named', about(null), labelOf)).toBe('nothing named')
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
