import { describe, expect, it } from 'vitest'
import { menuFor, opens } from './menu'

const names = (permissions: string[]) => menuFor(permissions).map((entry) => entry.name)

describe('menuFor', () => {
  it('shows only what the caller may use', () => {
    expect(names(['ROLLUP_READ', 'DOCUMENT_READ'])).toEqual(['board', 'completeness', 'documents'])
    expect(names(['AUDIT_READ'])).toEqual(['audit'])
    expect(names(['AUDIT_READ', 'RETENTION_READ'])).toEqual(['audit', 'retention'])
    expect(names(['MODULE_SWITCH'])).toEqual(['modules'])
    expect(names(['PLUGIN_MANAGE', 'MODULE_SWITCH'])).toEqual(['plugins', 'modules'])
    expect(names(['SERVED_COPY_READ', 'TRACK_REQUEST'])).toEqual(['served', 'ownTrackRequests'])
    expect(names([])).toEqual([])
  })

  it('shows first what is due to those who keep cases', () => {
    expect(names(['ROLLUP_READ', 'SUPERVISEE_READ', 'CASE_RECORD'])).toEqual(['todo', 'board', 'people', 'leaves', 'absences', 'education', 'transfers', 'assessments', 'entry', 'completeness'])
    expect(names(['ROLLUP_READ', 'SUPERVISEE_READ'])).toEqual(['board', 'todo', 'people', 'leaves', 'absences', 'transfers', 'assessments', 'entry', 'completeness'])
  })
})

describe('a merge of units', () => {
  it('stands in the menu of who orders it, and is open to the counties that it concerns', () => {
    expect(names(['SUPERVISEE_READ'])).not.toContain('merges')
    expect(names(['SUPERVISEE_READ', 'ORGANIZATION_CHANGE'])).toContain('merges')
    expect(opens('/unit-merges', ['SUPERVISEE_READ'])).toBe(true)
    expect(opens('/unit-merges', ['AUDIT_READ'])).toBe(false)
  })
})

describe('opens', () => {
  it('keeps an address closed to those whose menu does not lead there', () => {
    expect(opens('/hazards/h1', ['HAZARD_READ'])).toBe(true)
    expect(opens('/hazards/h1', ['AUDIT_READ'])).toBe(false)
    expect(opens('/documents', ['HAZARD_READ'])).toBe(false)
    expect(opens('/own-track-requests/r1/track', ['TRACK_REQUEST'])).toBe(true)
    expect(opens('/people/p1/track', ['TRACK_REQUEST'])).toBe(false)
  })

  it('leaves open what belongs to no entry', () => {
    expect(opens('/nothing', [])).toBe(true)
    expect(opens('/peoples', [])).toBe(true)
  })
})
