import type { HandDraft } from '@/api/types'

export type DraftStep = 'sign' | 'refuse'

/** What the caller may do with a draft; whoever drafted it neither signs nor refuses it. */
export function draftSteps(draft: Pick<HandDraft, 'draftedBy' | 'documentId' | 'refusal'>, account: string, may: (permission: string) => boolean): DraftStep[] {
  const open = draft.documentId === null && draft.refusal === null
  return open && may('CASE_SIGN') && draft.draftedBy !== account ? ['sign', 'refuse'] : []
}
