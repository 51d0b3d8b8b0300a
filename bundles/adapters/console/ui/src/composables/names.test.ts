import { expect, it, vi } from 'vitest'
import { lookup } from './names'

it('asks once for each name, and shows the identifier where there is none', async () => {
  const ask = vi.fn((id: string) => (id === 'beilin' ? Promise.resolve('碑林区局') : Promise.reject(new Error('404'))))
  const names = lookup(ask)
  expect([names.of('beilin'), names.of('gone')]).toEqual(['…', '…'])
  await Promise.resolve()
  await Promise.resolve()
  expect([names.of('beilin'), names.of('gone')]).toEqual(['碑林区局', 'gone'])
  names.remember('xian', '西安市局')
  expect(names.of('xian')).toBe('西安市局')
  expect(ask).toHaveBeenCalledTimes(2)
})
