import { describe, expect, it } from 'vitest'
import type { CommandContent } from '@/api/types'
import { contentOf, emptyForm, isOpen, pointsOf, summary } from './commands'

const content = (given: Partial<CommandContent>): CommandContent => ({ kind: 'SHOW_TEXT', ...given })
const told = (reporting: number | null, heartbeat: number | null) => ({ reportingIntervalSeconds: reporting, heartbeatIntervalSeconds: heartbeat })

describe('a command', () => {
  it('is open until it has an answer', () => {
    expect(['QUEUED', 'SENT', 'DONE', 'FAILED', 'EXPIRED', 'CANCELLED'].filter((state) => isOpen({ state }))).toEqual(['QUEUED', 'SENT'])
  })

  it('is told in a line', () => {
    expect(summary({ content: content({ text: '请速回电' }), ...told(null, null) })).toBe('请速回电')
    expect(summary({ content: content({ kind: 'TRACK_TEMPORARILY', intervalSeconds: 10, durationSeconds: 600 }), ...told(null, null) })).toBe('10 s / 600 s')
    expect(summary({ content: content({ kind: 'QUERY_PARAMETERS' }), ...told(30, 60) })).toBe('30 s / 60 s')
    expect(summary({ content: content({ kind: 'DELETE_AREA', areaNumber: 7 }), ...told(null, null) })).toBe('7')
    expect(summary({ content: content({ kind: 'LOCATE_NOW' }), ...told(null, null) })).toBe('')
  })
})

describe('the form of a command', () => {
  const filled = (given: Partial<ReturnType<typeof emptyForm>>) => contentOf({ ...emptyForm(), ...given })

  it('sends only what its kind needs', () => {
    expect(filled({ text: ' 请速回电 ' })).toEqual({ kind: 'SHOW_TEXT', text: '请速回电' })
    expect(filled({ kind: 'LOCATE_NOW', text: 'x' })).toEqual({ kind: 'LOCATE_NOW' })
    expect(filled({ kind: 'TRACK_TEMPORARILY', interval: '5', duration: '300' })).toEqual({
      kind: 'TRACK_TEMPORARILY',
      intervalSeconds: 5,
      durationSeconds: 300,
    })
    expect(filled({ kind: 'SET_PARAMETERS', heartbeat: '60' })).toEqual({
      kind: 'SET_PARAMETERS',
      reportingIntervalSeconds: null,
      heartbeatIntervalSeconds: 60,
    })
    expect(filled({ kind: 'DELETE_AREA', number: '7', shape: 'POLYGON' })).toEqual({ kind: 'DELETE_AREA', areaNumber: 7, areaShape: 'POLYGON' })
  })

  it('sends an area with its points, and a radius only with a circle', () => {
    expect(filled({ kind: 'SET_AREA', points: '34.2594,108.947', name: '禁止区' })?.area).toEqual({
      number: 1,
      name: '禁止区',
      shape: 'CIRCLE',
      points: [{ latitude: 34.2594, longitude: 108.947 }],
      radius: 500,
      entering: false,
      leaving: true,
    })
    expect(filled({ kind: 'SET_AREA', shape: 'RECTANGLE', points: '35,108\n34，109\n' })?.area).toMatchObject({ radius: null, name: null })
  })

  it('is not complete without what its kind needs', () => {
    expect(filled({ text: '  ' })).toBeNull()
    expect(filled({ kind: 'TRACK_TEMPORARILY', interval: 'often' })).toBeNull()
    expect(filled({ kind: 'SET_PARAMETERS' })).toBeNull()
    expect(filled({ kind: 'SET_AREA' })).toBeNull()
    expect(filled({ kind: 'SET_AREA', points: '34.2,east' })).toBeNull()
    expect(filled({ kind: 'SET_AREA', points: '34.2,108', radius: '' })).toBeNull()
    expect(pointsOf('34 108 3')).toBeNull()
  })
})
