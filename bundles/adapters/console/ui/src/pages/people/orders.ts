import type { PositioningExtension, PositioningOrder } from '@/api/types'

export type OrderStep = 'submit' | 'sendBack' | 'approve' | 'reject' | 'extend' | 'grantExtension' | 'refuseExtension' | 'release' | 'sign' | 'returnDevice'

type Extension = Pick<PositioningExtension, 'state' | 'proposedBy' | 'noticeSignedOn'>
type Order = Pick<PositioningOrder, 'state' | 'proposedBy' | 'submittedBy' | 'effectiveUntil' | 'documentId' | 'noticeSignedOn'> & { extensions: Extension[] }

/** An approved order whose time is over is told as expired from that minute on, also on a page that was read before. */
export function shownState(order: Pick<Order, 'state' | 'effectiveUntil'>, now: Date): string {
  const over = order.effectiveUntil !== null && new Date(order.effectiveUntil) <= now
  return order.state === 'APPROVED' && over ? 'EXPIRED' : order.state
}

/** What the caller may do with an order; what an office proposes, the head of the county's agency submits first. Who asked for a thing never decides on it; relief needs no second person. */
export function orderSteps(order: Order, account: string, may: (permission: string) => boolean, now: Date): OrderStep[] {
  const state = shownState(order, now)
  const decides = (proposedBy: string) => may('EM_ORDER_APPROVE') && proposedBy !== account
  const steps: OrderStep[] = []
  if (state === 'DRAFT' && may('CASE_DECIDE') && order.proposedBy !== account) {
    steps.push('submit', 'sendBack')
  }
  if (state === 'SUBMITTED' && decides(order.proposedBy) && order.submittedBy !== account) {
    steps.push('approve', 'reject')
  }
  if (state === 'APPROVED') {
    const asked = order.extensions.find((extension) => extension.state === 'PROPOSED')
    if (asked && decides(asked.proposedBy)) {
      steps.push('grantExtension', 'refuseExtension')
    }
    if (may('EM_ORDER_PROPOSE')) {
      steps.push(...(asked ? [] : (['extend'] as const)), ...(may('CASE_RECEIVE') ? (['release'] as const) : []))
    }
  }
  if (may('CASE_RECORD')) {
    steps.push(...(waitsForSignature(order) ? (['sign'] as const) : []), ...(state === 'EXPIRED' || state === 'RELEASED' ? (['returnDevice'] as const) : []))
  }
  return steps
}

function waitsForSignature(order: Order): boolean {
  return (
    (order.documentId !== null && order.noticeSignedOn === null) ||
    order.extensions.some((extension) => extension.state === 'GRANTED' && extension.noticeSignedOn === null)
  )
}
