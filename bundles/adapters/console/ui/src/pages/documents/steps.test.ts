import { expect, it } from 'vitest'
import { documentSteps } from './steps'

const sent = (state: string | null, ...copies: string[]) => ({ state, copies: copies.map((copy) => ({ state: copy })) })

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

it('offers nothing to those who only read', () => {
  expect(documentSteps(sent('DEAD_LETTER'), (permission) => permission === 'DOCUMENT_READ')).toEqual([])
})
