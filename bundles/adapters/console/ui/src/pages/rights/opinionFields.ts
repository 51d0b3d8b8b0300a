import type { FormField } from '@/form'
import { day } from '@/format'
import { t } from '@/i18n'
import { serverNow } from '@/session'

/** What a suggestion or notice of the procuratorate says that came on paper; the person is asked for where none is known. */
export function opinionFields(personKnown: boolean): FormField[] {
  const today = day(serverNow())
  const person: FormField = { key: 'superviseeId', label: t('common.person'), kind: 'person' }
  return [
    ...(personKnown ? [] : [person]),
    {
      key: 'correction',
      label: t('rights.kind'),
      kind: 'choice',
      options: [
        { value: false, label: t('rights.suggestion') },
        { value: true, label: t('rights.notice') },
      ],
    },
    { key: 'reference', label: t('rights.reference'), kind: 'text', max: 60 },
    { key: 'text', label: t('rights.text'), kind: 'long', max: 1000 },
    { key: 'receivedOn', label: t('rights.receivedOn'), kind: 'day', initial: today, allows: (on) => on <= today },
    { key: 'answerBy', label: t('rights.answerBy'), kind: 'day', optional: true },
  ]
}
