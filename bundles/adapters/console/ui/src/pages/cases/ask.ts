import { ElMessage } from 'element-plus'
import { ref, shallowRef } from 'vue'
import { DECISIONS } from '@/codes'
import { t } from '@/i18n'
import type { Ask, Asked } from './values'

/** A decision with its comment. */
export function decisionAsked(): Asked[] {
  return [
    { field: 'granted', label: t('regime.decision'), as: 'one', codeKind: 'regimeDecision', codes: DECISIONS, value: 'GRANTED', required: true },
    { field: 'comment', label: t('regime.comment'), as: 'text' },
  ]
}

/** The form that a card has open. */
export function useAsk(reload: () => unknown) {
  const ask = shallowRef<Ask | null>(null)
  const asking = ref(false)

  function open(next: Ask): void {
    ask.value = next
    asking.value = true
  }

  function done(): void {
    ElMessage.success(t('common.done'))
    void reload()
  }

  return { ask, asking, open, done }
}
