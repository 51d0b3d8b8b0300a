import type { Hazard } from '@/api/types'

/** What every form of a hazard's step is given. */
export interface StepFormProps {
  hazard: Hazard
  etag: string | null
  busy: boolean
  errorOf: (field: string) => string
}

export interface StepFormEmits {
  send: [work: () => Promise<unknown>]
}
