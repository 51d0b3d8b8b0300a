/** What an officer of the issuing unit may do about a document that has not arrived; as the server's message steps. */
export type DocumentStep = 'resend' | 'byHand'

const BY_HAND = ['QUEUED', 'RETRYING', 'DEAD_LETTER', 'NACK']

interface Sent {
  state: string | null
  copies: readonly { state: string }[]
}

export function documentSteps(document: Sent, may: (permission: string) => boolean): DocumentStep[] {
  const { state, copies } = document
  if (!may('DOCUMENT_ISSUE')) {
    return []
  }
  const dead = [state, ...copies.map((copy) => copy.state)].includes('DEAD_LETTER')
  return [...(dead ? (['resend'] as const) : []), ...(state !== null && BY_HAND.includes(state) ? (['byHand'] as const) : [])]
}
