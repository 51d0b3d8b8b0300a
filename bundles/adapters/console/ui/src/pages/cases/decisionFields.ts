import { t } from '@/i18n'
import type { StepField } from './StepDialog.vue'

/** Agreed or not, and why; a refusal needs its words. */
export function decisionFields(): StepField[] {
  return [
    {
      key: 'agreed',
      label: t('correction.decide'),
      kind: 'choice',
      options: [
        { value: true, label: t('correction.agree') },
        { value: false, label: t('correction.disagree') },
      ],
    },
    { key: 'comment', label: t('correction.comment'), kind: 'long', optional: true },
  ]
}
