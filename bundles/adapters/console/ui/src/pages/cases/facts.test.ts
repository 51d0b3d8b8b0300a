import { beforeAll, describe, expect, it, vi } from 'vitest'

let words: (entry: { recordType: string; facts: Record<string, string> }) => string[]

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null })
  words = (await import('./facts')).factsInWords
})

describe('the facts of a step', () => {
  it('are told in words, by what the record means by them, and their basis last', () => {
    expect(words({ recordType: 'session', facts: { basis: 'CN-2020 1.0.0', kind: 'EDUCATION', minutes: '60' } })).toEqual(['种类 教育学习', '分钟 60', '依据 CN-2020 1.0.0'])
    expect(words({ recordType: 'detention', facts: { kind: 'ARREST' } })).toEqual(['种类 逮捕'])
    expect(words({ recordType: 'measure', facts: { kind: 'ARREST', level: 'COUNTY' } })).toEqual(['种类 提请逮捕', '决定层级 县级'])
    expect(words({ recordType: 'release', facts: { flags: 'DETAINED,LOST_CONTACT' } })).toEqual(['情形 被羁押、失去联系'])
    expect(words({ recordType: 'proceeding', facts: { organ: 'court' } })).toEqual(['机关 人民法院'])
  })

  it('are left out where they say nothing', () => {
    expect(words({ recordType: 'em-order', facts: { supervisee: 'p1', reason: '', ground: 'KEY_PERSON' } })).toEqual(['事由 重点对象'])
  })

  it('keep what nobody has named', () => {
    expect(words({ recordType: 'visit', facts: { kind: 'NEW_KIND', other: 'x' } })).toEqual(['种类 NEW_KIND', 'other x'])
  })
})
