import { computed, reactive } from 'vue'
import { tasks } from '@/api/client'
import type { Clarities, FoundHazard, NewInterview, Task } from '@/api/types'
import { CLARITIES } from '@/codes'
import { useSubmit } from '@/composables/useSubmit'
import { atShanghai, dateTime, day } from '@/format'
import { serverNow } from '@/session'

/**
 * An interview with the hazard that was found in it, if any; the server stores both or neither. After the last day of the
 * screening its counts are locked, and what is filed later says why.
 */
export function useInterview(task: () => Task) {
  const submit = useSubmit()
  const form = reactive({
    methods: ['FACE_TO_FACE'],
    heldAt: dateTime(serverNow()),
    place: '',
    clear: [] as (keyof Clarities)[],
    answers: {} as Record<string, string>,
    note: '',
    amendmentReason: '',
    found: false,
    kind: 'DISPUTE',
    disputeType: 'FAMILY',
    level: 'GENERAL',
    title: '',
    description: '',
  })

  const late = computed(() => day(serverNow()) > task().dueOn)

  function interview(): NewInterview {
    const { methods, place, note } = form
    return {
      methods,
      heldAt: atShanghai(form.heldAt),
      place: place.trim(),
      clarities: Object.fromEntries(CLARITIES.map((code) => [code, form.clear.includes(code)])) as unknown as Clarities,
      answers: Object.fromEntries(Object.entries(form.answers).filter(([, answer]) => answer.trim() !== '')),
      note: note.trim(),
      hazards: form.found ? [hazard()] : [],
      ...(late.value ? { amendmentReason: form.amendmentReason.trim() } : {}),
    }
  }

  function hazard(): FoundHazard {
    const { kind, level, title, description } = form
    const dispute = kind === 'DISPUTE' ? { disputeType: form.disputeType } : {}
    return { kind, ...dispute, level, title: title.trim(), description: description.trim() }
  }

  return { form, late, submit, send: () => submit.send(() => tasks.file(task().id, interview())) }
}
