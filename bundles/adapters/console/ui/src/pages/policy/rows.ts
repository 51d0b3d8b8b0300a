import type { PackRule, RuleRow } from '@/api/types'

/** A rule as a row to edit; days that are the pack's own are left empty, so that they follow the pack. */
export function rowOf(rule: PackRule, pack: { from: string; to: string | null }): RuleRow {
  const { validity, ...rest } = rule
  return {
    ...rest,
    from: validity.from === pack.from ? null : validity.from,
    to: validity.to === pack.to ? null : validity.to,
  }
}

export function emptyRow(): RuleRow {
  return {
    code: '',
    title: '',
    number: null,
    unit: 'CALENDAR_DAYS',
    codes: [],
    source: '',
    article: '',
    verified: false,
    from: null,
    to: null,
    counting: 'NEXT_DAY',
    movesToWorkingDay: false,
  }
}

/** What the form's two texts say: a number unless it is a list of codes. */
export function filled(row: RuleRow, number: string, codes: string): RuleRow {
  const list = row.unit === 'CODES'
  return {
    ...row,
    code: row.code.trim(),
    number: list || number.trim() === '' ? null : Number(number),
    codes: list ? codes.split(/[\s,，、]+/).filter(Boolean) : [],
  }
}
