export type GuardianFinding = { conduct: string; foundOn: string; circumstances: string; measures: string | null; authority: string | null; notice: string | null }

/** A minor's guardian; name and phone are masked unless read in full, and each read has a purpose. */
export interface Guardian {
  id: string
  guardian: { superviseeId: string; name: string; relation: string; phone: string; toldOn: string; toldBy: string; duties: string }
  full: boolean
  findings: GuardianFinding[]
  endedOn: string | null
  cause: string | null
  circumstances: string | null
  recordedBy: string
  version: number
}

/** A contact about a minor's schooling. */
export interface SchoolContact {
  id: string
  contact: {
    superviseeId: string
    contactedOn: string
    counterpart: string
    institution: string
    post: string
    subject: string
    schooling: string
    result: string
    nextStep: string | null
  }
  recordedBy: string
}
