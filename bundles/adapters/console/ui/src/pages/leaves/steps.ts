import type { Leave } from '@/api/types'

export type LeaveStep = 'opinion' | 'grant' | 'refuse' | 'withdraw' | 'extend' | 'grantExtension' | 'refuseExtension' | 'back'

type Standing = Pick<Leave, 'state' | 'appliedBy' | 'extensionTo'> & { verdict: Pick<Leave['verdict'], 'level'> }

/**
 * What the caller may do with a leave as far as the browser can tell; the server judges again, above all whether the caller's
 * unit is the one that decides. Where the office itself decides nobody gives an opinion before. Who filed an application never decides on it.
 */
export function leaveSteps(leave: Standing, account: string, may: (permission: string) => boolean): LeaveStep[] {
  const recorder = may('CASE_RECORD')
  if (leave.state === 'APPLIED') {
    return [
      ...steps(may('CASE_PROPOSE') && leave.verdict.level !== 'OFFICE', 'opinion'),
      ...steps(may('CASE_DECIDE') && leave.appliedBy !== account, 'grant', 'refuse'),
      ...steps(recorder, 'withdraw'),
    ]
  }
  const away = leave.state === 'STARTED' || leave.state === 'OVERDUE'
  const extensible = leave.state === 'APPROVED' || leave.state === 'STARTED'
  return [
    ...steps(extensible && leave.extensionTo !== null && may('CASE_PROPOSE'), 'opinion'),
    ...steps(extensible && leave.extensionTo !== null && may('CASE_DECIDE'), 'grantExtension', 'refuseExtension'),
    ...steps(away && recorder, 'back'),
    ...steps(extensible && leave.extensionTo === null && recorder, 'extend'),
    ...steps(leave.state === 'APPROVED' && recorder, 'withdraw'),
  ]
}

function steps(allowed: boolean, ...all: LeaveStep[]): LeaveStep[] {
  return allowed ? all : []
}
