import { atShanghai } from '@/format'

export interface FormOption {
  value: string | boolean
  label: string
}

/** One thing that a form asks for. */
export interface FormField {
  /** As the server names it. */
  key: string
  label: string
  kind: 'text' | 'password' | 'long' | 'number' | 'day' | 'moment' | 'yes' | 'choice' | 'choices' | 'person'
  options?: readonly FormOption[]
  initial?: unknown
  optional?: boolean
  max?: number
  hint?: string
  /** Which days may be chosen; all without it. */
  allows?: (day: string) => boolean
}

export type Values = Record<string, unknown>

/** A form to be filled in and sent. */
export interface Form {
  title: string
  /** What whoever fills it in should know. */
  note?: string
  submitLabel?: string
  fields: readonly FormField[]
  send: (values: Values) => Promise<unknown>
}

/** What stands in the form when it is opened. */
export function blank(fields: readonly FormField[]): Values {
  return Object.fromEntries(fields.map((field) => [field.key, field.initial ?? nothing(field.kind)]))
}

function nothing(kind: FormField['kind']): unknown {
  switch (kind) {
    case 'yes':
      return false
    case 'choice':
      return null
    case 'choices':
      return []
    default:
      return ''
  }
}

/** What the server gets: a blank is no value, a number is a number, a moment has the province's offset. */
export function given(fields: readonly FormField[], values: Values): Values {
  return Object.fromEntries(fields.map((field) => [field.key, valueOf(field, values[field.key])]))
}

function valueOf(field: FormField, value: unknown): unknown {
  if (value === undefined || value === '') {
    return null
  }
  if (typeof value !== 'string') {
    return value
  }
  if (field.kind === 'password') {
    return value
  }
  const text = value.trim()
  if (text === '') {
    return null
  }
  return field.kind === 'number' ? Number(text) : field.kind === 'moment' ? atShanghai(text) : text
}
