import { trackRequests } from '@/api/client'
import { day } from '@/format'
import type { Form } from '@/form'
import { t } from '@/i18n'
import { serverNow } from '@/session'

/** What a request for a person's track says. */
export function trackRequestForm(person: string): Form {
  const today = day(serverNow())
  const past = (chosen: string) => chosen <= today
  return {
    title: t('trackRequest.file'),
    note: t('trackRequest.note'),
    fields: [
      { key: 'from', label: t('trackRequest.from'), kind: 'day', initial: today, allows: past },
      { key: 'to', label: t('trackRequest.to'), kind: 'day', initial: today, allows: past },
      { key: 'purpose', label: t('trackRequest.purpose'), kind: 'text' },
      { key: 'legalBasis', label: t('trackRequest.legalBasis'), kind: 'text', hint: t('trackRequest.legalBasisHint') },
    ],
    send: (values) => trackRequests.file(person, values),
  }
}
