import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {detectLanguage} from '../../../pipeline/language/detect.ts'

interface Case {
  why?: string
  text: string
  lang: string
  confident?: boolean
}

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Case[]

const sure = cases.filter(({confident}) => confident !== false)

describe('detectLanguage', () => {
  for (const {why, text, lang, confident = true} of cases) {
    it(`says ${lang}: ${why ?? text}`, () => {
      const found = detectLanguage(text)
      expect(found.lang).toBe(lang)
      expect(found.confidence > 0.6).toBe(confident)
    })
  }

  it('does not change its mind when a text goes on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sure), fc.integer({min: 2, max: 300}), ({text}, times) => {
        const [language, script] = detectLanguage(text).lang.split('-')
        const more = detectLanguage(`${text}\n`.repeat(times)).lang
        expect(more.split('-').slice(0, 2)).toEqual([language, script].filter(Boolean))
      })
    )
  })

  it('looks at the whole of a long text', () => {
    const head = 'Minutes of the meeting, as they were taken by the clerk of the house.\n'.repeat(
      50
    )
    expect(detectLanguage(head + '会议在下午开始，记录员说他听不清楚。\n'.repeat(5000)).lang).toBe(
      'zh-Hans'
    )
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const {lang, confidence} = detectLanguage(text)
        expect(lang).toMatch(/^(?:zh-Han[ts](?:-(?:TW|HK|CN))?|en|und)$/)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      })
    )
  })
})
