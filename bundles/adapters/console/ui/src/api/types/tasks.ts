import type { Bilingual, OfPerson, OfUnit } from './platform'

export interface TaskSummary extends OfUnit, OfPerson {
  id: string
  campaign: string
  state: string
  key: boolean
  minor: boolean
  newEntrant: boolean
  dueOn: string
  overdue: boolean
  /** The clarities that are not yet clear. */
  missing: (keyof Clarities)[]
}

export interface Clarities {
  crimeFacts: boolean
  behaviour: boolean
  responsibility: boolean
  stateOfMind: boolean
  whereabouts: boolean
}

export interface Interview {
  methods: string[]
  heldAt: string
  place: string
  clarities: Partial<Clarities>
  answers: Record<string, string>
  note: string | null
  filedBy: string
  filedAt: string
}

export interface Question extends Bilingual {
  code: string
  required: boolean
}

export interface Exemption {
  reason: string
  requestedBy: string
  requestedAt: string
  decidedBy: string | null
  comment: string | null
}

export interface Task extends TaskSummary {
  outline: (Bilingual & { questions: Question[] }) | null
  interview: Interview | null
  exemption: Exemption | null
}

export interface FoundHazard {
  kind: string
  disputeType?: string
  title: string
  description: string
  level: string
}

export interface NewInterview {
  methods: string[]
  heldAt: string
  place: string
  clarities: Clarities
  answers: Record<string, string>
  note: string
  hazards: FoundHazard[]
  amendmentReason?: string
}
