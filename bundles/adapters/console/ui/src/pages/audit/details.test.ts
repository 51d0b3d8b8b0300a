import { expect, it } from 'vitest'
import { detailsText } from './details'

it('tells the particulars of an entry in one line', () => {
  expect(detailsText('{"day":"2019-03-31","points":"37"}')).toBe('day 2019-03-31 · points 37')
  expect(detailsText('{}')).toBe('')
})

it('shows what it cannot read as it is', () => {
  expect(detailsText('{"cut')).toBe('{"cut')
  expect(detailsText('null')).toBe('null')
})
