import { describe, expect, it } from 'vitest'
import { atShanghai, clock, count, dateTime, day, lngLat, minutesBetween, NOTHING, orNothing, percent, pickedDay } from './format'

describe('times are told in Asia/Shanghai', () => {
  it('whatever offset they came with', () => {
    expect(dateTime('2019-03-31T16:00:00Z')).toBe('2019-04-01 00:00')
    expect(dateTime('2019-04-20T23:59:59+08:00', true)).toBe('2019-04-20 23:59:59')
    expect(day('2019-03-30T16:00:00Z')).toBe('2019-03-31')
    expect(clock(new Date('2019-03-31T01:02:03Z'))).toBe('09:02:03')
  })

  it('and none is a dash', () => {
    expect(dateTime(null)).toBe(NOTHING)
    expect(dateTime('no time')).toBe(NOTHING)
    expect(day(undefined)).toBe(NOTHING)
  })

  it('and what the user picks is meant there too', () => {
    expect(atShanghai('2019-03-31 09:05')).toBe('2019-03-31T09:05:00+08:00')
    expect(atShanghai('2019-03-31 09:05:07')).toBe('2019-03-31T09:05:07+08:00')
    expect(atShanghai('2019-03-31')).toBe('2019-03-31T00:00:00+08:00')
  })
})

describe('figures', () => {
  it('keep the places that the server gave', () => {
    expect(percent('71.07')).toBe('71.07 %')
    expect(percent('100.00')).toBe('100.00 %')
    expect(percent(null)).toBe(NOTHING)
  })

  it('are grouped', () => {
    expect(count(20000)).toBe('20,000')
    expect(count(0)).toBe('0')
    expect(count(null)).toBe(NOTHING)
    expect(orNothing('')).toBe(NOTHING)
    expect(orNothing(0)).toBe('0')
  })

  it('count whole minutes and never a negative one', () => {
    expect(minutesBetween('2019-03-31T09:00:00+08:00', '2019-03-31T09:10:59+08:00')).toBe(10)
    expect(minutesBetween('2019-03-31T09:00:00+08:00', '2019-03-31T08:59:00+08:00')).toBe(0)
  })
})

it('a picked day is that of the browser', () => {
  expect(pickedDay(new Date(2019, 2, 5))).toBe('2019-03-05')
})

describe('places', () => {
  it('are told longitude first, to about a metre', () => {
    expect(lngLat(108.958_5, 34.257_508_1)).toBe('108.95850, 34.25751')
  })
})
