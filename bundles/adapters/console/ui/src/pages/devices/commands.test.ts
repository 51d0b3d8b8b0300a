import { describe, expect, it } from 'vitest'
import type { CommandContent } from '@/api/types'
import { isOpen, summary } from './commands'

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
