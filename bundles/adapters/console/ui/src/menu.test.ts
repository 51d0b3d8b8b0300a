import { describe, expect, it } from 'vitest'
import { menuFor } from './menu'

const names = (permissions: string[]) => menuFor(permissions).map((entry) => entry.name)

describe('menuFor', () => {
  it('shows only what the caller may use', () => {
    expect(names(['ROLLUP_READ', 'DOCUMENT_READ'])).toEqual(['board', 'documents'])
    expect(names(['AUDIT_READ'])).toEqual([])
  })
})
