import { expect, it } from 'vitest'
import { documentSteps } from './steps'

it('offers to send a dead letter again, and paper for all that did not arrive', () => {
  expect(documentSteps('DEAD_LETTER', () => true)).toEqual(['resend', 'byHand'])
  expect(['QUEUED', 'RETRYING', 'NACK'].map((state) => documentSteps(state, () => true))).toEqual([['byHand'], ['byHand'], ['byHand']])
  expect(['SENT', 'DELIVERED', 'ANSWERED', 'MANUAL'].flatMap((state) => documentSteps(state, () => true))).toEqual([])
  expect(documentSteps(null, () => true)).toEqual([])
})

it('offers nothing to those who only read', () => {
  expect(documentSteps('DEAD_LETTER', (permission) => permission === 'DOCUMENT_READ')).toEqual([])
})
