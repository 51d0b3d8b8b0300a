import { describe, expect, it } from 'vitest'
import { blank, given, type FormField } from './form'

const field = (key: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({ key, kind, label: key, ...more })

describe('a form', () => {
  const fields = [
    field('topic', 'text'),
    field('note', 'long'),
    field('minutes', 'number', { initial: '60' }),
    field('met', 'choices'),
    field('agreed', 'choice'),
    field('designated', 'yes'),
  ]

  it('is opened with what is given, and blank otherwise', () => {
    expect(blank(fields)).toEqual({ topic: '', note: '', minutes: '60', met: [], agreed: null, designated: false })
    expect(blank([field('granted', 'yes', { initial: true })])).toEqual({ granted: true })
  })

  it('sends blanks as no value and numbers as numbers', () => {
    expect(given(fields, { topic: ' 法律 ', note: '  ', minutes: '60', met: ['NOBODY'], agreed: false, designated: true })).toEqual({
      topic: '法律',
      note: null,
      minutes: 60,
      met: ['NOBODY'],
      agreed: false,
      designated: true,
    })
    expect(given(fields, blank(fields))).toEqual({ topic: null, note: null, minutes: 60, met: [], agreed: null, designated: false })
    expect(given([field('lastDay', 'day')], {})).toEqual({ lastDay: null })
  })

  it('sends a password as it was written', () => {
    expect(given([field('password', 'password')], { password: ' zwei Wörter ' })).toEqual({ password: ' zwei Wörter ' })
    expect(given([field('password', 'password')], { password: '' })).toEqual({ password: null })
  })

  it('sends a moment as the province counts it', () => {
    expect(given([field('startsAt', 'moment')], { startsAt: '2026-05-01 09:30' })).toEqual({ startsAt: '2026-05-01T09:30:00+08:00' })
  })
})
