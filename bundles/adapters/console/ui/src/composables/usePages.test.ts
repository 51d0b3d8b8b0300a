import { expect, it, vi } from 'vitest'
import { ApiError, problemOf } from '@/api/http'
import type { Page } from '@/api/types'
import { usePages } from './usePages'

it('grows by the cursor and ends where there is none', async () => {
  const fetchPage = vi.fn((cursor: string | null): Promise<Page<number>> => Promise.resolve(cursor === null ? { items: [1, 2], next: 'c' } : { items: [3], next: null }))
  const pages = usePages(fetchPage)
  await pages.reload()
  await pages.more()
  await pages.more()
  expect(pages.items.value).toEqual([1, 2, 3])
  expect(fetchPage.mock.calls).toEqual([[null], ['c']])
})

it('keeps what is shown when a later page is refused', async () => {
  let refuse = false
  const pages = usePages<number>(() => (refuse ? Promise.reject(new ApiError(problemOf(503, null))) : Promise.resolve({ items: [1], next: 'c' })))
  await pages.reload()
  refuse = true
  await pages.more()
  expect(pages.items.value).toEqual([1])
  expect(pages.problem.value?.status).toBe(503)
})

it('ignores the answer to a question that has been replaced', async () => {
  const answers: ((page: Page<string>) => void)[] = []
  const pages = usePages<string>(() => new Promise((resolve) => answers.push(resolve)))
  const first = pages.reload()
  const second = pages.reload()
  answers[1]!({ items: ['new'], next: null })
  answers[0]!({ items: ['old'], next: null })
  await Promise.all([first, second])
  expect(pages.items.value).toEqual(['new'])
})
