import type { PackRule } from '@/api/types'
import { label } from '@/i18n'

/** What a rule says: its number with the unit, or its codes. */
export function ruleText(rule: PackRule): string {
  if (rule.unit === 'CODES') {
    return rule.codes.join('、')
  }
  if (rule.unit === 'FLAG') {
    return rule.number === 0 ? '✗' : '✓'
  }
  return `${rule.number} ${label('ruleUnit', rule.unit)}`
}
