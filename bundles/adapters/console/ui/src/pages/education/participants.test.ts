import { expect, it } from 'vitest'
import type { SuperviseeSummary } from '@/api/types'
import { matching } from './participants'

const person = (id: string, minorRegime: boolean) => ({ id, name: `测试对象${id}`, number: `SN2026${id}`, minorRegime }) as SuperviseeSummary
const persons = [person('01', false), person('02', true), person('11', false)]
const ids = (group: 'adults' | 'minors' | 'all', text: string) => matching(persons, group, text).map((one) => one.id)

it('keeps minors and adults apart and finds by name or number', () => {
  expect(ids('adults', '')).toEqual(['01', '11'])
  expect(ids('minors', '')).toEqual(['02'])
  expect(ids('all', ' 对象0 ')).toEqual(['01', '02'])
  expect(ids('adults', 'SN202611')).toEqual(['11'])
})
