import { describe, expect, it } from 'vitest'
import { allCame, credited, marksOf, rowsOf, standing, unmarked } from './attendance'

const invited = (superviseeId: string) => ({ superviseeId, state: 'INVITED', minutes: 0, remark: null })
const month = (superviseeId: string, requiredMinutes: number | null, creditedMinutes: number, exempt = false) => ({
  superviseeId,
  kind: 'SERVICE',
  month: '2019-04',
  requiredMinutes,
  creditedMinutes,
  missingMinutes: Math.max(0, (requiredMinutes ?? 0) - creditedMinutes),
  exempt,
  basis: null,
})
const rows = () =>
  rowsOf({
    attendances: [invited('p2'), invited('p1'), invited('p3')],
    persons: [
      { id: 'p1', number: 'SN1', name: '测试对象01' },
      { id: 'p2', number: 'SN2', name: '测试对象02' },
    ],
    hours: [month('p1', 480, 30)],
  })

describe('the list of a session', () => {
  it('names everybody, in the order of their numbers, whoever is unknown too', () => {
    expect(rows().map((row) => row.name)).toEqual(['p3', '测试对象01', '测试对象02'])
    expect(unmarked(rows())).toBe(3)
  })

  it('says beside each name how the month stands', () => {
    expect(rows().map((row) => row.month?.missingMinutes)).toEqual([undefined, 450, undefined])
    expect([month('p', 480, 30), month('p', 480, 480), month('p', null, 30), month('p', null, 30, true)].map(standing)).toEqual([
      'monthLacks',
      'monthDone',
      'monthFree',
      'monthExempt',
    ])
  })

  it('takes all for come but those who are marked already', () => {
    const marked = rows().map((row) => (row.superviseeId === 'p2' ? { ...row, state: 'ABSENT' } : row))
    expect(allCame(marked).map((row) => row.state)).toEqual(['ATTENDED', 'ATTENDED', 'ABSENT'])
    expect(unmarked(allCame(marked))).toBe(0)
  })

  it('sends minutes of those alone who came, and the whole session where none are written', () => {
    const [one, two, three] = rows()
    const sent = marksOf([
      { ...one!, state: 'ATTENDED', minutes: ' 45 ', remark: ' 早退 ' },
      { ...two!, state: 'EXCUSED', minutes: '45' },
      { ...three!, state: '' },
    ])
    expect(sent).toEqual([
      { superviseeId: 'p3', state: 'ATTENDED', minutes: 45, remark: '早退' },
      { superviseeId: 'p1', state: 'EXCUSED', minutes: null, remark: null },
    ])
    expect(marksOf(allCame(rows())).map((mark) => mark.minutes)).toEqual([null, null, null])
  })
})

it('adds up what counts', () => {
  expect(
    credited({
      attendances: [
        { superviseeId: 'p1', state: 'ATTENDED', minutes: 60, remark: null },
        { superviseeId: 'p2', state: 'ATTENDED', minutes: 30, remark: null },
        { superviseeId: 'p3', state: 'ABSENT', minutes: 0, remark: null },
      ],
    }),
  ).toEqual({ came: 2, listed: 3, minutes: 90 })
})
