/** What an officer of the issuing unit may do about a document that has not arrived; as the server's message steps. */
export type DocumentStep = 'resend' | 'byHand'

const BY_HAND = ['QUEUED', 'RETRYING', 'DEAD_LETTER', 'NACK']

export function documentSteps(state: string | null, may: (permission: string) => boolean): DocumentStep[] {
  if (!may('DOCUMENT_ISSUE') || state === null || !BY_HAND.includes(state)) {
    return []
  }
  return state === 'DEAD_LETTER' ? ['resend', 'byHand'] : ['byHand']
}
