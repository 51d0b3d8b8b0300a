import type { Extension, Hazard } from '@/api/types'

export type ExtensionStep = 'request' | 'decide'

/** The wish that waits for a decision. */
export function pending(extensions: readonly Extension[]): Extension | null {
  return extensions.find((extension) => extension.state === 'REQUESTED') ?? null
}

/** What the caller may do about the due date now; whether the unit stands high enough, the server decides. */
export function extensionStep(hazard: Pick<Hazard, 'state' | 'extensions'>, unitId: string, may: (permission: string) => boolean): ExtensionStep | null {
  const wish = pending(hazard.extensions ?? [])
  if (wish) {
    return may('HAZARD_ASSIGN') && wish.unitId !== unitId ? 'decide' : null
  }
  return ['ASSIGNED', 'IN_PROGRESS'].includes(hazard.state) && may('HAZARD_RECTIFY') ? 'request' : null
}
