import { describe, expect, it } from 'vitest'
import type { RollupNode } from '@/api/types'
import { focusOf } from './focus'
import { recordTarget } from './recordTarget'
import { sampleDays } from './trend'

const node = (key: string, adminCode: string | null): RollupNode => ({ key, adminCode }) as RollupNode

describe('sampleDays', () => {
  it('spreads at most nine days, both ends included', () => {
    const days = sampleDays('2019-03-04', '2019-04-30')
    expect(days).toHaveLength(9)
    expect([days[0], days.at(-1)]).toEqual(['2019-03-04', '2019-04-30'])
  })

  it('takes each day of a short time, and none before the campaign', () => {
    expect(sampleDays('2019-03-04', '2019-03-06')).toEqual(['2019-03-04', '2019-03-05', '2019-03-06'])
    expect(sampleDays('2019-03-04', '2019-03-04')).toEqual(['2019-03-04'])
    expect(sampleDays('2019-03-04', '2019-03-03')).toEqual([])
  })
})

describe('focusOf', () => {
  const counties = [node('610102', '610102'), node('610502', '610502'), node('610581', '610581')]

  it('takes the counties that report to the node, so 渭南 without 韩城', () => {
    expect(focusOf([node('weinan', '6105'), node('a', '610502')], counties)).toEqual(['610502'])
  })

  it('takes a county itself, and all below a code where no child has one', () => {
    expect(focusOf([node('hancheng', '610581'), node('office', null)], counties)).toEqual(['610581'])
    expect(focusOf([node('6105', '6105')], counties)).toEqual(['610502', '610581'])
    expect(focusOf([node('xixian', null)], counties)).toEqual([])
  })
})

describe('recordTarget', () => {
  it('leads to the page of the record, and nowhere for a kind that has none', () => {
    expect(recordTarget({ recordType: 'hazard', recordId: 'h1' })).toEqual({ name: 'hazard', params: { id: 'h1' } })
    expect(recordTarget({ recordType: 'interview-task', recordId: 't1' })?.name).toBe('task')
    expect(recordTarget({ recordType: 'meteor', recordId: 'm' })).toBeNull()
  })
})
