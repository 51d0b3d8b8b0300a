import type { PositioningOrder } from '@/api/types'

export type OrderStep = 'approve' | 'reject' | 'release'

type Order = Pick<PositioningOrder, 'state' | 'proposedBy' | 'effectiveUntil'>

/** An approved order whose time is over is told as expired: that follows from the clock and is no state of the record. */
export function shownState(order: Order, now: Date): string {
  return order.state === 'APPROVED' && over(order, now) ? 'EXPIRED' : order.state
}

/** What the caller may do with an order. Who proposed it never decides it; relief needs no second person. */
export function orderSteps(order: Order, account: string, may: (permission: string) => boolean, now: Date): OrderStep[] {
  if (order.state === 'SUBMITTED') {
    return may('EM_ORDER_APPROVE') && order.proposedBy !== account ? ['approve', 'reject'] : []
  }
  return order.state === 'APPROVED' && !over(order, now) && may('EM_ORDER_PROPOSE') ? ['release'] : []
}

function over(order: Order, now: Date): boolean {
  return order.effectiveUntil !== null && new Date(order.effectiveUntil) <= now
}
