import { reactive, ref } from 'vue'
import { hazards, tasks } from '@/api/client'
import type { Clarities, Task } from '@/api/types'
import { CLARITIES } from '@/codes'
import { useSubmit } from '@/composables/useSubmit'
import { atShanghai, dateTime } from '@/format'
import { serverNow } from '@/session'

/** An interview and, where a dispute was found, the hazard that it becomes: two records, sent one after the other. */
export function useInterview(task: () => Task) {
  const submit = useSubmit()
  /** The interview is stored though its hazard was refused; then only the hazard is sent again. */
  const filed = ref(false)
  const form = reactive({
    methods: ['FACE_TO_FACE'],
    heldAt: dateTime(serverNow()),
    place: '',
    clear: [] as (keyof Clarities)[],
    note: '',
    dispute: false,
    kind: 'DISPUTE',
    disputeType: 'FAMILY',
    title: '',
    description: '',
  })

  async function send(): Promise<boolean> {
    return submit.send(async () => {
      if (!filed.value) {
        await tasks.file(task().id, interview())
        filed.value = true
      }
      if (form.dispute) {
        await hazards.register(hazard())
      }
    })
  }

  function interview() {
    const clarities = Object.fromEntries(CLARITIES.map((code) => [code, form.clear.includes(code)])) as unknown as Clarities
    const { methods, place, note } = form
    return { methods, heldAt: atShanghai(form.heldAt), place: place.trim(), clarities, answers: {}, note: note.trim() }
  }

  function hazard() {
    const { kind, title, description } = form
    return {
      interviewTaskId: task().id,
      superviseeId: task().superviseeId,
      kind,
      ...(kind === 'DISPUTE' ? { disputeType: form.disputeType } : {}),
      title: title.trim(),
      description: description.trim(),
      source: 'INTERVIEW',
    }
  }

  return { form, submit, filed, send }
}
