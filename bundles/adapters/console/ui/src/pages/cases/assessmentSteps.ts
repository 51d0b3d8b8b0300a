import type { CaseAssessment } from '@/api/types'

export type AssessmentStep = 'assignment' | 'extension' | 'visits' | 'proposal' | 'decision' | 'adoption' | 'withdrawal'

const RUNNING = ['RECEIVED', 'INVESTIGATING', 'PROPOSED']

/** What the caller may do next with an assessment; the server judges again. */
export function assessmentSteps(one: CaseAssessment, account: string, may: (permission: string) => boolean): AssessmentStep[] {
  const assigned = one.assignees.includes(account)
  const investigating = one.state === 'INVESTIGATING'
  const steps: [AssessmentStep, boolean][] = [
    ['assignment', ['RECEIVED', 'INVESTIGATING'].includes(one.state) && may('CASE_RECEIVE')],
    ['visits', investigating && assigned && may('CASE_RECORD')],
    ['proposal', investigating && assigned && one.visits.length > 0 && may('CASE_PROPOSE')],
    ['decision', one.state === 'PROPOSED' && one.proposedBy !== account && may('CASE_DECIDE')],
    ['adoption', one.state === 'SENT' && may('CASE_RECEIVE')],
    ['extension', RUNNING.includes(one.state) && may('CASE_RECEIVE')],
    ['withdrawal', RUNNING.includes(one.state) && may('CASE_RECEIVE')],
  ]
  return steps.filter(([, open]) => open).map(([step]) => step)
}
