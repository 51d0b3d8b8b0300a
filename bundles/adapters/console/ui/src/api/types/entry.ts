/** An investigation-assessment that a court, prison or police has asked for. */
export interface CaseAssessment {
  id: string
  commission: {
    unitId: string
    commissioner: string
    commissionerName: string
    reference: string
    subjectName: string
    idNumber: string
    residence: string
    receivedOn: string
    fastTrack: boolean
  }
  state: string
  lastDay: string
  provisional: boolean
  basis: string
  extensionAgreement: string | null
  assignees: string[]
  visits: { visitedOn: string; place: string; talkedWith: string; finding: string; by: string }[]
  suitable: boolean | null
  opinion: string | null
  proposedBy: string | null
  decidedBy: string | null
  comment: string | null
  adoptionNote: string | null
  version: number
}

/** The documents of a referral: what must come, what has come. */
export interface Delivery {
  required: string[]
  received: string[]
  missing: string[]
  receivedOn: string | null
  receiptAt: string | null
  forwardedAt: string | null
  askedOn: string | null
  completeBy: string | null
  asked: number
  overdue: boolean
}

/** Whether the deciding authority told and delivered in time. */
export interface Punctuality {
  noticeBy: string | null
  noticeBasis: string | null
  noticeLate: boolean
  deliveryBy: string | null
  deliveryBasis: string | null
  deliveryLate: boolean
}

export interface CaseReferral {
  id: string
  superviseeId: string
  unitId: string
  authority: string
  authorityName: string
  reference: string
  effectiveOn: string
  lastDay: string
  basis: string
  state: string
  reportedOn: string | null
  registerBy: string | null
  missed: boolean
  identityCheck: string | null
  delivery: Delivery
  punctuality: Punctuality
  version: number
}

/** Who waits for registration in an office. */
export interface ReferralCount {
  unitId: string
  waiting: number
  reported: number
  missed: number
}

export interface Attendance {
  kind: string
  name: string
}

export interface NewAnnouncement {
  superviseeId: string
  heldOn: string
  place: string
  open: boolean
  present: Attendance[]
  rightsTold: boolean
  letterSigned: boolean
  minutes: string
}

/** One version of an announcement; the one that holds has not been replaced. */
export interface Announcement {
  id: string
  number: number
  held: NewAnnouncement
  basis: string
  correctionReason: string | null
  recordedBy: string
  recordedAt: string
  replacedAt: string | null
  version: number
}

export interface GroupMember {
  kind: string
  name: string
  sex: string
  knowsMinors: boolean
  duties: string
}

/** A correction group between two changes; `number` is its version. */
export interface CorrectionGroup {
  id: string
  number: number
  members: GroupMember[]
  reason: string | null
  basis: string
  formedBy: string
  formedAt: string
  until: string | null
}

/** What one proposed and another decided. */
export interface ProposalRuling {
  state: string
  reason: string
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  comment: string | null
  basis: string | null
}

export interface CorrectionPlan {
  id: string
  number: number
  content: string
  measures: string
  ruling: ProposalRuling
  version: number
}

export interface ManagementClass {
  id: string
  number: number
  code: string
  ruling: ProposalRuling
  version: number
}

/** Why a class is to be decided on anew, and by when. */
export interface ClassReview {
  id: string
  reason: string
  since: string
  lastDay: string
  basis: string
}

export interface Grading {
  stage: string | null
  available: string[]
  /** In force today, by the packs of the day. */
  frequency: { reportEveryDays: number; visitEveryDays: number; verificationEveryDays: number; basis: string } | null
  reviews: ClassReview[]
  classes: ManagementClass[]
}
