import { describe, expect, it } from 'vitest'
import { en } from './en'
import { zh } from './zh'

function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') {
    return new Map([[path, node]])
  }
  return new Map(Object.entries(node as object).flatMap(([key, value]) => [...texts(value, path ? `${path}.${key}` : key)]))
}

type Part = { texts?: object; codes?: object; field?: object }

const PARTS = {
  zh: Object.entries(import.meta.glob<Part>(['./zh/*.ts', '!./zh/index.ts'], { eager: true })),
  en: Object.entries(import.meta.glob<Part>(['./en/*.ts', '!./en/index.ts'], { eager: true })),
}

/** What the pages and their parts show, as it is written. */
const SOURCES = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true })

/** The keys that stand in a call as they are, also both of a choice; what is put together is not looked at. */
function keysOf(source: string): string[] {
  return [...source.matchAll(/\bt\(([^()`]*)/g)].flatMap(([, given]) => [...given!.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/gi)].map(([, key]) => key!))
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the two languages', () => {
  const chinese = texts(zh)
  const english = texts(en)

  it('have the same texts, none empty', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('know what the pages ask for', () => {
    const asked = Object.entries(SOURCES).flatMap(([file, source]) => keysOf(source).map((key) => ({ file, key })))
    expect(asked.length).toBeGreaterThan(500)
    expect(asked.filter(({ key }) => !chinese.has(key))).toEqual([])
  })

  it('fill in the same values', () => {
    for (const [key, text] of chinese) {
      expect(placeholders(english.get(key)!), key).toEqual(placeholders(text))
    }
  })

  it('use no character that vue-i18n takes for syntax', () => {
    expect([...chinese, ...english].filter(([, text]) => /[@|]/.test(text))).toEqual([])
  })

  it.each(['zh', 'en'] as const)('hold every file of %s, and no name of one hides that of another', (language) => {
    const parts = PARTS[language].map(([, part]) => part)
    const { code, ...rest } = { zh, en }[language]
    expect(parts.flatMap((part) => Object.keys(part.texts ?? {})).sort()).toEqual(Object.keys(rest).sort())
    const codes = parts.flatMap((part) => [...Object.keys(part.codes ?? {}), ...(part.field ? ['field'] : [])])
    expect(codes.sort()).toEqual(Object.keys(code).sort())
  })
})
