import type { Bilingual, Problem } from '@/api/types'
import { ApiError } from '@/api/http'

export type Language = 'zh' | 'en'

/** The text in the user's language; the other one rather than nothing. */
export function inLanguage(text: string | Bilingual | null | undefined, language: Language): string {
  if (text === null || text === undefined) {
    return ''
  }
  return typeof text === 'string' ? text : text[language] || text[language === 'zh' ? 'en' : 'zh'] || ''
}

/** What went wrong, whatever was thrown; a programming error is not hidden as a server's answer. */
export function problemFrom(cause: unknown): Problem {
  if (cause instanceof ApiError) {
    return cause.problem
  }
  console.error(cause)
  return {
    status: 0,
    code: 'CONSOLE_ERROR',
    message: { zh: '页面出现异常', en: 'Something went wrong on this page' },
    remedy: { zh: '请刷新页面后重试', en: 'Reload the page and try again' },
  }
}

/**
 * The server's sentence with the fields that it names in the words of the form: "缺少必填项 title" says nothing to an
 * officer. `labelOf` gives null where no word is known.
 */
export function inWords(text: string, problem: Problem, labelOf: (field: string) => string | null): string {
  const named = fieldsOf(problem)
    .flatMap((field) => [field, lastOf(field)])
    .sort((a, b) => b.length - a.length)
  const told = named.reduce((sentence, field) => {
    const word = labelOf(lastOf(field))
    return word ? sentence.replace(new RegExp(`(?<![\\w.])${escaped(field)}(?![\\w.])`, 'g'), `“${word}”`) : sentence
  }, text)
  return told.replace(/(?<=\p{Script=Han}) (?=“)|(?<=”) (?=\p{Script=Han})/gu, '')
}

/** Names without the places in lists: `shape.points[2]` is about the points. */
function fieldsOf(problem: Problem | null): string[] {
  return (problem?.field ?? '').split(',').map((name) => name.trim().replace(/\[\d+\]/g, '')).filter(Boolean)
}

/** The sentence often says only the last part of a nested name. */
function lastOf(field: string): string {
  return field.split('.').pop()!
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/**
 * Whether a problem concerns that field of the form. The server may name several (`measure, dueOn`) or a nested one
 * (`referral.addressee`), which also concerns its parent.
 */
export function concerns(problem: Problem | null, field: string): boolean {
  return fieldsOf(problem).some((name) => name === field || name.startsWith(`${field}.`))
}
