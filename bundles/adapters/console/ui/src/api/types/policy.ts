/** A version of a pack that has arrived, installed or published here. */
export interface PackStatus {
  id: string
  version: string
  zh: string
  en: string
  jurisdiction: string
  validFrom: string | null
  validTo: string | null
  state: string
  rules: number
  published: boolean
  findings: string[]
}

export interface PackRule {
  code: string
  number: number | null
  unit: string
  codes: string[]
  source: string
  article: string
  verified: boolean
  validity: { from: string; to: string | null }
  counting: string
  movesToWorkingDay: boolean
  title: string
}

/** A rule as it is written into a draft; without days it is valid as long as the pack is. */
export interface RuleRow {
  code: string
  title: string
  number: number | null
  unit: string
  codes: string[]
  source: string
  article: string
  verified: boolean
  from: string | null
  to: string | null
  counting: string
  movesToWorkingDay: boolean
}

export interface WorkedCase {
  title: string
  ruleCode: string
  eventDate: string
  question: string
  given: string
  expected: string
}

export interface PackContents {
  identity: { id: string; version: string; zh: string; en: string; jurisdiction: string }
  validity: { from: string; to: string | null }
  rules: PackRule[]
  workedCases: WorkedCase[]
}

export interface PolicyDraft {
  id: string
  contents: PackContents
  baseVersion: string | null
  state: string
  startedAt: string
  editors: string[]
  closedBy: string | null
  closedAt: string | null
  reason: string | null
  version: number
}

export interface PolicyDraftLine {
  id: string
  packId: string
  packVersion: string
  zh: string
  en: string
  baseVersion: string | null
  validFrom: string
  validTo: string | null
  state: string
  startedAt: string
  editors: string[]
  closedBy: string | null
  version: number
}

/** What one version says otherwise than another, as a sentence. */
export interface RuleChange {
  code: string
  kind: string
  zh: string
  en: string
}

/** Why a draft may not be published. */
export interface PackFinding {
  zh: string
  en: string
}
