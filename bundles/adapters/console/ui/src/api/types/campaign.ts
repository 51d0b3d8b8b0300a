import type { Bilingual, OfPerson, OfUnit } from './platform'

export interface Phase extends Bilingual {
  code: string
  from: string
  to: string
}

export interface Campaign {
  code: string
  title: string
  titleEn: string
  state: string
  startsOn: string
  endsOn: string
  reportDueAt: string
  countsLockedAt: string
  phases: Phase[]
}

/** One change of a figure of the screening after the counts were locked. */
export interface Amendment extends OfUnit, OfPerson {
  id: string
  taskId: string
  metric: string
  delta: number
  occurredAt: string
  amendedAt: string
  account: string
  accountName: string
  reason: string
}

/** 专项领导小组 */
export interface LeadingGroup {
  head: string
  members: string
  liaison: string | null
  foundedOn: string
  documentNumber: string | null
}

export interface WorkPlan {
  tasks: string
  methods: string
  completeOn: string
}

export interface Participation extends OfUnit {
  state: string
  notifiedAt: string | null
  acknowledgedAt: string | null
  group?: LeadingGroup | null
  plan?: WorkPlan | null
  /** Why the province returned the plan or the report last. */
  comment?: string | null
  mobilisationOverdue: boolean
}
