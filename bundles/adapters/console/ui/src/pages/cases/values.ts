export type Value = string | number | boolean | string[] | null
export type Values = Record<string, Value>

/** One item of a form. A code is chosen by the labels of its kind, or among options of its own. */
export interface Asked {
  field: string
  label: string
  as: 'line' | 'text' | 'number' | 'day' | 'moment' | 'one' | 'many' | 'flag'
  codeKind?: string
  codes?: readonly string[]
  options?: readonly { value: string; label: string }[]
  value?: string
  required?: boolean
}

/** A form to be filled in and sent. */
export interface Ask {
  title: string
  asked: readonly Asked[]
  send: (values: Values) => Promise<unknown>
}

/** What the server gets: blanks are no value, numbers are numbers. */
export function valuesOf(asked: readonly Asked[], texts: Record<string, string>, sets: Record<string, string[]>, flags: Record<string, boolean>): Values {
  return Object.fromEntries(asked.map((item) => [item.field, valueOf(item, texts, sets, flags)]))
}

function valueOf(item: Asked, texts: Record<string, string>, sets: Record<string, string[]>, flags: Record<string, boolean>): Value {
  if (item.as === 'many') {
    return sets[item.field] ?? []
  }
  if (item.as === 'flag') {
    return flags[item.field] ?? false
  }
  const text = (texts[item.field] ?? '').trim()
  if (text === '') {
    return null
  }
  return item.as === 'number' ? Number(text) : text
}

/** What was decided in such a form. */
export function judgedOf(values: Values): { granted: boolean; comment: string | null } {
  return { granted: values['granted'] === 'GRANTED', comment: values['comment'] as string | null }
}
