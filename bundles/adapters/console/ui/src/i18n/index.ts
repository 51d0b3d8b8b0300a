import { computed } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Bilingual, Problem } from '@/api/types'
import { inLanguage, inWords, type Language } from '@/problems'
import { en } from './en'
import { zh } from './zh'

const STORED = 'anjiao.language'

export const i18n = createI18n({
  legacy: false,
  locale: localStorage.getItem(STORED) === 'en' ? 'en' : 'zh',
  fallbackLocale: 'zh',
  messages: { zh, en },
  missingWarn: false,
  fallbackWarn: false,
})

export const t = i18n.global.t

export const language = computed<Language>(() => i18n.global.locale.value)

export function setLanguage(value: Language): void {
  i18n.global.locale.value = value
  localStorage.setItem(STORED, value)
  markPage()
}

/** Tells the browser and screen readers which language the page is in. */
export function markPage(): void {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en'
}

/** Names the browser's tab after the page that it shows. */
export function nameTab(page: string): void {
  document.title = `${page} · ${t('app.name')}`
}

/** The label of a stable code, such as `label('hazardState', 'CLOSED')`; the code itself where none is known. */
export function label(kind: string, code: string | null | undefined): string {
  if (!code) {
    return ''
  }
  const key = `code.${kind}.${code}`
  return i18n.global.te(key, language.value) ? t(key) : code
}

/** Some codes to choose among by their labels. */
export function optionsOf(kind: string, codes: readonly string[]): { value: string; label: string }[] {
  return codes.map((code) => ({ value: code, label: label(kind, code) }))
}

/** A campaign's title in the user's language. */
export function titleOf(campaign: { title: string; titleEn: string } | null | undefined): string {
  return campaign ? inLanguage({ zh: campaign.title, en: campaign.titleEn }, language.value) : ''
}

/** The server's text in the user's language. */
export function told(text: string | Bilingual | null | undefined): string {
  return inLanguage(text, language.value)
}

/** How a form calls its fields; null for what is not one of them. */
export type Wording = (field: string) => string | null

/** A problem's message or remedy in the user's language and in the words of the form, or of forms in general. */
export function toldOf(problem: Problem, part: 'message' | 'remedy' = 'message', ofForm: Wording = () => null): string {
  const inGeneral: Wording = (field) => (i18n.global.te(`code.field.${field}`, language.value) ? t(`code.field.${field}`) : null)
  return inWords(told(problem[part]), problem, (field) => ofForm(field) ?? inGeneral(field))
}
