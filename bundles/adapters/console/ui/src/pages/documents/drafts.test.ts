import { expect, it } from 'vitest'
import { draftSteps } from './drafts'

const waiting = { draftedBy: 'beilin', documentId: null, refusal: null }
const everything = () => true

it('lets a second person who signs take or refuse a draft that waits', () => {
  expect(draftSteps(waiting, 'head', everything)).toEqual(['sign', 'refuse'])
  expect(draftSteps(waiting, 'beilin', everything)).toEqual([])
  expect(draftSteps(waiting, 'head', (permission) => permission === 'DOCUMENT_ISSUE')).toEqual([])
})

it('leaves alone what is closed', () => {
  expect(draftSteps({ ...waiting, documentId: 'd1' }, 'head', everything)).toEqual([])
  expect(draftSteps({ ...waiting, refusal: '事实不清' }, 'head', everything)).toEqual([])
})
