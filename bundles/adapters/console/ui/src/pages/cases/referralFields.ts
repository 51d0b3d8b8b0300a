import { AGENCIES, CATEGORIES } from '@/codes'
import { day } from '@/format'
import { label, t } from '@/i18n'
import { serverNow } from '@/session'
import type { StepField } from './StepDialog.vue'

/** What the form of a new referral asks for; the office is chosen beside the list. */
export function referralFields(): StepField[] {
  return [
    { key: 'authority', label: t('entry.authorityKind'), kind: 'choice', options: AGENCIES.map((code) => ({ value: code, label: label('agency', code) })) },
    { key: 'authorityName', label: t('entry.authority'), kind: 'text', max: 100 },
    { key: 'reference', label: t('entry.reference'), kind: 'text', max: 60 },
    { key: 'effectiveOn', label: t('entry.effectiveOn'), kind: 'day', initial: day(serverNow()) },
    { key: 'name', label: t('people.name'), kind: 'text', max: 60 },
    { key: 'idNumber', label: t('people.idNumber'), kind: 'text', max: 18 },
    { key: 'category', label: t('people.category'), kind: 'choice', options: CATEGORIES.map((code) => ({ value: code, label: label('category', code) })) },
    { key: 'termFrom', label: t('entry.termFrom'), kind: 'day' },
    { key: 'termTo', label: t('entry.termTo'), kind: 'day' },
    { key: 'phone', label: t('people.phone'), kind: 'text', max: 20, optional: true },
    { key: 'address', label: t('people.address'), kind: 'text', optional: true },
  ]
}
