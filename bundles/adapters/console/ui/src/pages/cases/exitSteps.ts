import type { Release, Termination, Transfer } from '@/api/types'

export type ReleaseStep = 'summary' | 'appraisal' | 'release'

/** What may be done next with a release; the announcement only once nothing stands against it. */
export function releaseSteps(one: Release, account: string, may: (permission: string) => boolean): ReleaseStep[] {
  if (one.state !== 'PREPARING' && one.state !== 'TERM_ENDED') {
    return []
  }
  const steps: [ReleaseStep, boolean][] = [
    ['summary', may('CASE_RECORD')],
    ['appraisal', may('CASE_PROPOSE')],
    ['release', may('CASE_RECEIVE') && one.obstacles.length === 0 && one.appraisedBy !== account],
  ]
  return steps.filter(([, open]) => open).map(([step]) => step)
}

/** Whoever filed a termination does not decide on it. */
export function mayDecide(one: Pick<Termination, 'state' | 'recordedBy'>, account: string, may: (permission: string) => boolean): boolean {
  return one.state === 'PROPOSED' && one.recordedBy !== account && may('CASE_DECIDE')
}

export type TransferStep =
  | 'opinion'
  | 'request'
  | 'answer'
  | 'decision'
  | 'refusal-notice'
  | 'file'
  | 'receipt'
  | 'report'
  | 'revocation'
  | 'withdrawal'

/** Who looks at a transfer: an officer with a unit, an account and permissions. */
export interface Viewer {
  account: string
  unitId: string
  may: (permission: string) => boolean
}

const DECIDED = ['APPROVED', 'OVERDUE', 'DONE']

/** What the viewer may do next with a transfer, on the side on which the own unit stands. */
export function transferSteps(one: Transfer, viewer: Viewer): TransferStep[] {
  const old = viewer.unitId === one.fromCountyId
  const office = viewer.unitId === one.fromUnitId
  const incoming = one.toUnitId === null ? old : viewer.unitId === one.toUnitId
  const receives = viewer.may('CASE_RECEIVE')
  const state = one.state
  const steps: [TransferStep, boolean][] = [
    ['opinion', (old || office) && viewer.may('CASE_PROPOSE') && state === 'APPLIED'],
    ['request', old && receives && state === 'APPLIED' && one.opinion !== null],
    ['answer', incoming && receives && state === 'ASKED'],
    ['decision', state === 'ANSWERED' && viewer.may('CASE_DECIDE') && decides(one, viewer, old)],
    ['refusal-notice', (old || office) && viewer.may('CASE_RECORD') && state === 'REFUSED' && one.toldOn === null],
    ['file', old && receives && DECIDED.includes(state) && one.handedOverAt === null],
    ['receipt', incoming && receives && one.handedOverAt !== null && one.receivedAt === null],
    ['report', incoming && receives && (state === 'APPROVED' || state === 'OVERDUE')],
    ['revocation', viewer.may('CASE_DECIDE') && (state === 'APPROVED' || state === 'OVERDUE') && impartial(one, viewer) && viewer.unitId === one.decidingUnitId],
    ['withdrawal', (old || office) && viewer.may('CASE_RECORD') && ['APPLIED', 'ASKED', 'ANSWERED'].includes(state)],
  ]
  return steps.filter(([, open]) => open).map(([step]) => step)
}

/** Whoever applied or asked does not decide. */
function impartial(one: Transfer, viewer: Viewer): boolean {
  return viewer.account !== one.appliedBy && viewer.account !== one.askedBy
}

/** The old county may refuse even where another unit would have to grant. */
function decides(one: Transfer, viewer: Viewer, old: boolean): boolean {
  return impartial(one, viewer) && (old || viewer.unitId === one.decidingUnitId)
}
