import { ElMessage } from 'element-plus'
import { ref, shallowRef } from 'vue'
import type { Form } from '@/form'
import { t } from '@/i18n'

/** The form that a card or page has open, one at a time; what it changed is read again. */
export function useForm(reload: () => unknown) {
  const form = shallowRef<Form | null>(null)
  const asking = ref(false)

  function open(next: Form): void {
    form.value = next
    asking.value = true
  }

  function done(): void {
    ElMessage.success(t('common.done'))
    void reload()
  }

  return { form, asking, open, done }
}
