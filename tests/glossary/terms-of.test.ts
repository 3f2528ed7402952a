import {expect, test} from 'vitest'
import {goodTerms, termsOf, wantedWords} from '../../pipeline/glossary/terms-of.ts'
import type {Concept, Status} from '../../pipeline/glossary/index.ts'

/** A concept of terms such as `zh-CN 芯片` or `en chip admitted`. */
function concept(...lines: string[]): Concept {
  const terms = lines.map((line) => {
    const [lang = '', term = '', status = 'preferred'] = line.split(' ')
    return {lang, term, status: status as Status}
  })
  return {id: 'chip', kind: 'term', review: 'approved', terms, source: [], domain: 'ai'}
}

const chip = concept('zh-CN 芯片', 'zh-TW 晶片', 'zh-HK 晶片', 'en chip', 'en die admitted')

test.each([
  ['zh-Hans', ['芯片']],
  ['zh-CN', ['芯片']],
  ['zh-Hant', ['晶片']],
  ['zh-Hant-HK', ['晶片']],
  ['zh', ['芯片', '晶片']],
  ['en', ['chip']],
  ['en-GB', ['chip']],
  ['ja', []]
])('words wanted in %s', (lang, words) => {
  expect(wantedWords(chip, lang)).toEqual(words)
})

test('a term of another script is wanted where there is no other', () => {
  expect(wantedWords(concept('zh-CN 芯片', 'en chip'), 'zh-Hant')).toEqual(['芯片'])
})

test('an admitted term of the script goes before a preferred one of the other', () => {
  expect(wantedWords(concept('zh-CN 芯片', 'zh-TW 晶片 admitted'), 'zh-Hant')).toEqual(['晶片'])
})

test('good terms are the preferred and then the admitted ones, each once', () => {
  const words = goodTerms(
    concept('en die admitted', 'en chip', 'en-GB die', 'en bit forbidden'),
    'en'
  )
  expect(words.map(({term}) => term)).toEqual(['chip', 'die'])
  expect(termsOf(chip, 'en', 'forbidden')).toEqual([])
})
