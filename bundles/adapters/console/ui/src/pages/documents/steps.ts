/**
 * What an officer of the issuing unit may do about a document that has not arrived, or for whose answer it waits; as the server's
 * message steps.
 */
export type DocumentStep = 'resend' | 'byHand' | 'onPaper'

const BY_HAND = ['QUEUED', 'RETRYING', 'DEAD_LETTER', 'NACK']
const ON_PAPER = ['SENT', 'DELIVERED', 'MANUAL']

interface Sent {
  state: string | null
  copies: readonly { state: string }[]
  replyDueOn: string | null
}

export function documentSteps(document: Sent, may: (permission: string) => boolean): DocumentStep[] {
  const { state, copies, replyDueOn } = document
  if (!may('DOCUMENT_ISSUE')) {
    return []
  }
  const dead = [state, ...copies.map((copy) => copy.state)].includes('DEAD_LETTER')
  const waits = replyDueOn !== null && state !== null && ON_PAPER.includes(state)
  return [
    ...(dead ? (['resend'] as const) : []),
    ...(state !== null && BY_HAND.includes(state) ? (['byHand'] as const) : []),
    ...(waits ? (['onPaper'] as const) : []),
  ]
}
