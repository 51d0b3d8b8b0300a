import type { Measure, Proceeding, RecommitCase } from '@/api/types'

export type MeasureStep = 'verify' | 'notVerified' | 'agree' | 'refuse' | 'sign' | 'refuseSignature' | 'serve' | 'withdraw'
export type CaseStep = 'ask' | 'approve' | 'turnDown'

type May = (permission: string) => boolean
type Standing = Pick<Measure, 'kind' | 'state' | 'proposedBy' | 'toVerify' | 'decidedBy' | 'servedOn'>

const OWN: readonly string[] = ['ADMONITION', 'WARNING', 'COMMENDATION']

/** Whether the agency orders it itself; the others are proposed to another organ. */
export const own = (kind: string): boolean => OWN.includes(kind)

/**
 * What the caller may do with a measure as far as the browser can tell; the server judges again, above all whether the caller's
 * unit is of the level that decides, and whether a proposal is still without an answer. Who proposed it neither decides nor
 * signs, and who agreed does not sign.
 */
export function measureSteps(measure: Standing, account: string, may: May): MeasureStep[] {
  const another = measure.proposedBy !== account
  switch (measure.state) {
    case 'PROPOSED':
      if (measure.toVerify) {
        return [...steps(another && may('CASE_DECIDE'), 'verify', 'notVerified'), ...steps(may('CASE_PROPOSE'), 'withdraw')]
      }
      return decision(another, may)
    case 'VERIFIED':
      return decision(another, may)
    case 'AGREED':
      return [
        ...steps(another && measure.decidedBy !== account && may('CASE_SIGN'), 'sign', 'refuseSignature'),
        ...steps(may('CASE_PROPOSE'), 'withdraw'),
      ]
    case 'ISSUED':
      return own(measure.kind)
        ? [...steps(measure.servedOn === null && may('CASE_RECORD'), 'serve'), ...steps(another && may('CASE_DECIDE'), 'withdraw')]
        : steps(another && may('CASE_SIGN'), 'withdraw')
    default:
      return []
  }
}

export function mayAnswer(proceeding: Pick<Proceeding, 'ruling' | 'state'>, may: May): boolean {
  return proceeding.ruling === null && proceeding.state !== 'WITHDRAWN' && may('CASE_RECEIVE')
}

/** A ruling on paper that ends the case is compared with its document by somebody else than who filed it. */
export function mayConfirm(proceeding: Pick<Proceeding, 'state' | 'answeredBy'>, account: string, may: May): boolean {
  return proceeding.state === 'RULING_FILED' && proceeding.answeredBy !== account && may('CASE_DECIDE')
}

/** Nobody approves of what they have asked for. */
export function caseSteps(one: Pick<RecommitCase, 'state' | 'refusalBy'>, account: string, may: May): CaseStep[] {
  if (one.state === 'OPEN') {
    return may('CASE_PROPOSE') && may('CASE_RECEIVE') ? ['ask'] : []
  }
  return one.state === 'REFUSAL_ASKED' && one.refusalBy !== account && may('CASE_DECIDE') ? ['approve', 'turnDown'] : []
}

const decision = (another: boolean, may: May): MeasureStep[] => [
  ...steps(another && may('CASE_DECIDE'), 'agree', 'refuse'),
  ...steps(may('CASE_PROPOSE'), 'withdraw'),
]

function steps(allowed: boolean, ...all: MeasureStep[]): MeasureStep[] {
  return allowed ? all : []
}
