export type Action = 'assess' | 'assign' | 'submit' | 'verify'

/** What may come next in each state, and who may do it; the server decides, this only spares useless forms. */
const NEXT: Record<string, { action: Action; permission: string }> = {
  REGISTERED: { action: 'assess', permission: 'HAZARD_ASSIGN' },
  REOPENED: { action: 'assign', permission: 'HAZARD_ASSIGN' },
  ASSESSED: { action: 'assign', permission: 'HAZARD_ASSIGN' },
  ASSIGNED: { action: 'submit', permission: 'HAZARD_RECTIFY' },
  IN_PROGRESS: { action: 'submit', permission: 'HAZARD_RECTIFY' },
  REJECTED: { action: 'submit', permission: 'HAZARD_RECTIFY' },
  SUBMITTED: { action: 'verify', permission: 'HAZARD_VERIFY' },
}

/** Since its person has moved in the midst of it, nobody is named who rectifies: that comes first. */
const UNOWNED: readonly string[] = ['ASSIGNED', 'IN_PROGRESS']

export function nextAction(state: string, owner: string | null, may: (permission: string) => boolean): Action | null {
  const next = NEXT[owner === null && UNOWNED.includes(state) ? 'REOPENED' : state]
  return next && may(next.permission) ? next.action : null
}

/** Whether a hazard that is done with can be taken up again. */
export function mayReopen(state: string, may: (permission: string) => boolean): boolean {
  return state === 'CLOSED' && may('HAZARD_VERIFY')
}

/** The steps shown on top of the page, with the states that count as having reached them. */
export const STEPS: readonly { key: string; states: readonly string[] }[] = [
  { key: 'REGISTERED', states: ['DRAFT', 'REGISTERED'] },
  { key: 'ASSESSED', states: ['ASSESSED', 'DUPLICATE', 'NOT_A_HAZARD', 'REOPENED'] },
  { key: 'IN_PROGRESS', states: ['ASSIGNED', 'IN_PROGRESS', 'REJECTED'] },
  { key: 'SUBMITTED', states: ['SUBMITTED', 'VERIFIED'] },
  { key: 'CLOSED', states: ['CLOSED'] },
]

/** How many steps a hazard in that state has behind it. */
export function stepsDone(state: string): number {
  const index = STEPS.findIndex((step) => step.states.includes(state))
  return state === 'CLOSED' ? STEPS.length : Math.max(0, index)
}
