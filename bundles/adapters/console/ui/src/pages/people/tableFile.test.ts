import { expect, it } from 'vitest'
import { asTable } from './tableFile'

it('goes by the name, since browsers guess the type of CSV differently', () => {
  expect(asTable(new File(['x'], 'a.CSV', { type: 'application/vnd.ms-excel' }))?.type).toBe('text/csv')
  expect(asTable(new File(['x'], 'a.xlsx'))?.type).toContain('spreadsheetml')
  expect(asTable(new File(['x'], 'a.xls'))).toBeNull()
  expect(asTable(new File(['x'], 'a'))).toBeNull()
})
