import type { CaseReferral } from '@/api/types'

export type ReferralStep = 'documents' | 'receipt' | 'documents-request' | 'forwarding' | 'reporting' | 'registration'

/** What may be done next with a referral by whoever receives for the county; documents may come after the registration. */
export function referralSteps(one: CaseReferral, may: (permission: string) => boolean): ReferralStep[] {
  if (!may('CASE_RECEIVE')) {
    return []
  }
  const missing = one.delivery.missing.length > 0
  const steps: [ReferralStep, boolean][] = [
    ['reporting', ['EXPECTED', 'MISSED'].includes(one.state)],
    ['registration', one.state === 'REPORTED'],
    ['documents', missing],
    ['receipt', one.delivery.receivedOn !== null && one.delivery.receiptAt === null],
    ['documents-request', missing],
    ['forwarding', one.delivery.receivedOn !== null && one.delivery.forwardedAt === null],
  ]
  return steps.filter(([, open]) => open).map(([step]) => step)
}
