import { AGENCIES, CATEGORIES } from '@/codes'
import type { FormField } from '@/form'
import { day } from '@/format'
import { optionsOf, t } from '@/i18n'
import { serverNow } from '@/session'

/** What the form of a new referral asks for; the office is chosen beside the list. */
export function referralFields(): FormField[] {
  return [
    { key: 'authority', label: t('entry.authorityKind'), kind: 'choice', options: optionsOf('agency', AGENCIES) },
    { key: 'authorityName', label: t('entry.authority'), kind: 'text', max: 100 },
    { key: 'reference', label: t('entry.reference'), kind: 'text', max: 60 },
    { key: 'effectiveOn', label: t('entry.effectiveOn'), kind: 'day', initial: day(serverNow()) },
    { key: 'name', label: t('people.name'), kind: 'text', max: 60 },
    { key: 'idNumber', label: t('people.idNumber'), kind: 'text', max: 18 },
    { key: 'category', label: t('people.category'), kind: 'choice', options: optionsOf('category', CATEGORIES) },
    { key: 'termFrom', label: t('entry.termFrom'), kind: 'day' },
    { key: 'termTo', label: t('entry.termTo'), kind: 'day' },
    { key: 'phone', label: t('people.phone'), kind: 'text', max: 20, optional: true },
    { key: 'address', label: t('people.address'), kind: 'text', optional: true },
  ]
}
