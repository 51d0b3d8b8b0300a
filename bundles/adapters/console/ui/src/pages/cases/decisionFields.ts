import type { FormField } from '@/form'
import { label, t } from '@/i18n'

/** Yes or no, as the server names it, and why; a refusal needs its words. Nobody decides by not choosing. */
export function decisionFields(key: 'agreed' | 'granted'): FormField[] {
  const words =
    key === 'agreed'
      ? { decision: t('supervision.decide'), yes: t('supervision.agree'), no: t('supervision.disagree'), comment: t('supervision.comment') }
      : { decision: t('regime.decision'), yes: label('regimeDecision', 'GRANTED'), no: label('regimeDecision', 'REFUSED'), comment: t('regime.comment') }
  return [
    {
      key,
      label: words.decision,
      kind: 'choice',
      options: [
        { value: true, label: words.yes },
        { value: false, label: words.no },
      ],
    },
    { key: 'comment', label: words.comment, kind: 'long', optional: true },
  ]
}
