import { describe, expect, it } from 'vitest'
import { en } from './en'
import { zh } from './zh'

function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') {
    return new Map([[path, node]])
  }
  return new Map(Object.entries(node as object).flatMap(([key, value]) => [...texts(value, path ? `${path}.${key}` : key)]))
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the two languages', () => {
  const chinese = texts(zh)
  const english = texts(en)

  it('have the same texts, none empty', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('fill in the same values', () => {
    for (const [key, text] of chinese) {
      expect(placeholders(english.get(key)!), key).toEqual(placeholders(text))
    }
  })

  it('use no character that vue-i18n takes for syntax', () => {
    expect([...chinese, ...english].filter(([, text]) => /[@|]/.test(text))).toEqual([])
  })
})
