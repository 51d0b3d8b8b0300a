/** What a unit does next in its own part of a campaign; as the server's participation steps. */
export type Progress = 'acknowledge' | 'group' | 'plan' | 'advance'

const NEXT: Record<string, Progress> = {
  NOTIFIED: 'acknowledge',
  ACKNOWLEDGED: 'group',
  GROUP_FORMED: 'plan',
  PLAN_RETURNED: 'plan',
  PLAN_SUBMITTED: 'advance',
  MOBILISED: 'advance',
  SCREENING: 'advance',
  SELF_CHECKED: 'advance',
}

/** Where a unit goes by saying so; what follows the summary is moved on by the report itself. */
const ADVANCE: Record<string, string> = {
  PLAN_SUBMITTED: 'MOBILISED',
  MOBILISED: 'SCREENING',
  SCREENING: 'SELF_CHECKED',
  SELF_CHECKED: 'SUMMARISING',
}

export function nextProgress(state: string): Progress | null {
  return NEXT[state] ?? null
}

export function advanceTo(state: string): string | null {
  return ADVANCE[state] ?? null
}
