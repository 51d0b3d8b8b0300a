import { describe, expect, it } from 'vitest'
import { judgedOf, valuesOf, type Asked } from './values'

const item = (field: string, as: Asked['as']): Asked => ({ field, as, label: field })

describe('what a form sends', () => {
  it('takes blanks for no value and numbers for numbers', () => {
    const asked = [item('topic', 'line'), item('note', 'text'), item('minutes', 'number'), item('met', 'many'), item('designated', 'flag')]

    expect(valuesOf(asked, { topic: ' 法律 ', note: '  ', minutes: '60' }, { met: ['NOBODY'] }, { designated: true })).toEqual({
      topic: '法律',
      note: null,
      minutes: 60,
      met: ['NOBODY'],
      designated: true,
    })
    expect(valuesOf(asked, {}, {}, {})).toEqual({ topic: null, note: null, minutes: null, met: [], designated: false })
  })

  it('is a grant only where it was chosen', () => {
    expect(judgedOf({ granted: 'GRANTED', comment: null })).toEqual({ granted: true, comment: null })
    expect(judgedOf({ granted: 'REFUSED', comment: '不符' })).toEqual({ granted: false, comment: '不符' })
    expect(judgedOf({ granted: null, comment: null }).granted).toBe(false)
  })
})
