import { expect, it } from 'vitest'
import { documentSteps } from './steps'

const sent = (state: string | null, ...copies: string[]) => ({ state, copies: copies.map((copy) => ({ state: copy })), replyDueOn: null })

it('offers to send a dead letter again, and paper for all that did not arrive', () => {
  expect(documentSteps(sent('DEAD_LETTER'), () => true)).toEqual(['resend', 'byHand'])
  expect(['QUEUED', 'RETRYING', 'NACK'].map((state) => documentSteps(sent(state), () => true))).toEqual([['byHand'], ['byHand'], ['byHand']])
  expect(['SENT', 'DELIVERED', 'ANSWERED', 'MANUAL'].flatMap((state) => documentSteps(sent(state), () => true))).toEqual([])
  expect(documentSteps(sent(null), () => true)).toEqual([])
})

it('offers to send a copy again that did not arrive', () => {
  expect(documentSteps(sent('DELIVERED', 'SENT', 'DEAD_LETTER'), () => true)).toEqual(['resend'])
  expect(documentSteps(sent(null, 'DEAD_LETTER'), () => true)).toEqual(['resend'])
})

it('takes an answer on paper where one is waited for', () => {
  const waiting = (state: string) => documentSteps({ ...sent(state), replyDueOn: '2026-05-31' }, () => true)
  expect(['SENT', 'DELIVERED', 'MANUAL'].map(waiting)).toEqual([['onPaper'], ['onPaper'], ['onPaper']])
  expect(waiting('ANSWERED')).toEqual([])
})

it('offers nothing to those who only read', () => {
  expect(documentSteps(sent('DEAD_LETTER'), (permission) => permission === 'DOCUMENT_READ')).toEqual([])
})
