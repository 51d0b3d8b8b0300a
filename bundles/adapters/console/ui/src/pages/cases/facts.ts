import type { TimelineEntry } from '@/api/types'
import { unitName } from '@/composables/useUnits'
import { label, t } from '@/i18n'

/** Kinds of codes by the fact that they are the value of; a kind of record may mean something of its own by it. */
const KINDS: Record<string, string> = {
  automatic: 'automaticVerdict',
  category: 'keyCategory',
  channel: 'reportChannel',
  class: 'managementClass',
  code: 'fileItem',
  computed: 'riskBand',
  conclusion: 'riskBand',
  conduct: 'guardianConduct',
  counterpart: 'schoolCounterpart',
  documents: 'deliveredDocument',
  field: 'correctableField',
  flags: 'flag',
  level: 'decidingLevel',
  organ: 'agency',
  outcome: 'complaintOutcome',
  schooling: 'schooling',
  subject: 'reportSubject',
  'absence cause': 'absenceCause',
  'move cause': 'stayCause',
  'em-order ground': 'ground',
  'announcement documents': 'fileItem',
  'measure ground': 'measureGround',
  'complaint kind': 'complaintKind',
  'detention kind': 'detentionKind',
  'due kind': 'missedDue',
  'exemption kind': 'sessionKind',
  'measure kind': 'measureKind',
  'permit kind': 'permitKind',
  'proceeding kind': 'measureKind',
  'recommit-case kind': 'measureKind',
  'session kind': 'sessionKind',
  'verification kind': 'regimeVerification',
  'visit kind': 'visitKind',
  'medical-review result': 'medicalResult',
  'verification result': 'verificationResult',
  'termination reason': 'terminationReason',
  'guardian reason': 'guardianEnd',
  'class state': 'proposalState',
  'em-order state': 'orderState',
  'plan state': 'proposalState',
  'referral state': 'referralState',
  'release state': 'releaseState',
  'transfer state': 'transferState',
}

/** Facts whose value is a unit. */
const UNITS = ['move from', 'move to', 'transfer to']

/** Whose page it is needs not be told. */
const HIDDEN = ['supervisee']

/** The facts of a step in words, their legal basis last; a fact without a name of its own keeps its key. */
export function factsInWords({ recordType, facts }: Pick<TimelineEntry, 'recordType' | 'facts'>): string[] {
  return Object.keys(facts)
    .sort((one, other) => Number(one === 'basis') - Number(other === 'basis') || one.localeCompare(other))
    .filter((key) => facts[key] && !HIDDEN.includes(key))
    .map((key) => `${label('timelineFact', key)} ${valueInWords(`${recordType} ${key}`, key, facts[key]!)}`)
}

function valueInWords(fact: string, key: string, value: string): string {
  if (UNITS.includes(fact)) {
    return unitName({ unitId: value })
  }
  if (key === 'adopted') {
    return t(value === 'true' ? 'common.yes' : 'common.no')
  }
  const kind = KINDS[fact] ?? KINDS[key]
  return kind ? value.split(/[ ,]/).map((code) => label(kind, key === 'organ' ? code.toUpperCase() : code)).join(t('common.comma')) : value
}
