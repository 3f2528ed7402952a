import * as fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {fold} from '../../pipeline/language/fold.ts'
import {chineseMatcher} from '../../pipeline/terms/chinese.ts'
import {englishMatcher} from '../../pipeline/terms/english.ts'
import terms from '../../pipeline/terms/index.ts'
import {blockText} from '../../pipeline/tree/index.ts'
import {markdownOf, sidesOf, treeOf} from '../trees.ts'

const text = `domain: properties
concepts:
  - {id: a, kind: term, review: approved, terms: {zh: [中國, 國會], en: [interest rate, AI]}}
  - {id: b, kind: term, review: approved, terms: {zh: [中國國會, 制裁], en: [rate, interest rate risk]}}
  - {id: c, kind: person, review: proposed, terms: {zh: [山姆·奧特曼, AI], en: [Sam Altman]}}
  - {id: d, kind: term, review: approved, terms: {zh: [國, 會議], en: [risk]}}
`
const glossary = parseGlossary([{path: 'glossary.yaml', text}])
const chinese = chineseMatcher(glossary)
const english = englishMatcher(glossary)

const parts = fc.constantFrom(
  ...'中國 国 國會 會議 製裁 制 山姆 ‧ · 奥特曼 奧特曼 AI ai 發展 家 繪 切 ， 。 \uFFFC'.split(' '),
  ...'interest Interest rate rates risk risks Sam Altman A.I. - \u2019s'.split(' '),
  ' ',
  '\n',
  '𠮟'
)
const anything = fc.array(parts, {maxLength: 25}).map((words) => words.join(''))

test.each([
  ['Chinese', chinese],
  ['English', english]
])('%s hits stand inside the text, in order and apart', (_, matcher) => {
  fc.assert(
    fc.property(anything, (where) => {
      let free = 0
      for (const {start, end, form, concepts} of matcher(where)) {
        expect(start).toBeGreaterThanOrEqual(free)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(where.length)
        expect(where.slice(start, end).replaceAll(/\s/g, '')).toBe(form.replaceAll(/\s/g, ''))
        expect(concepts.length).toBeGreaterThan(0)
        free = end
      }
    })
  )
})

test('every Chinese hit is a term of its concept', () => {
  const keyOf = (term: string) => fold(term).toLowerCase().replaceAll('·', '')
  fc.assert(
    fc.property(anything, (where) => {
      for (const {form, concepts} of chinese(where)) {
        for (const concept of concepts) {
          const keys = glossary.get(concept)?.terms.map(({term}) => keyOf(term))
          expect(keys).toContain(keyOf(form))
        }
      }
    })
  )
})

test('a term alone between signs is always found', () => {
  const term = fc.constantFrom(
    ...[...glossary.values()].flatMap(({id, terms: entries}) =>
      entries.filter(({lang}) => lang === 'zh').map((entry) => ({id, term: entry.term}))
    )
  )
  const sign = fc.constantFrom('，', '。', '「', '（', '\uFFFC', '')
  fc.assert(
    fc.property(sign, term, sign, (before, {id, term: form}, after) => {
      const [hit] = chinese(`${before}${form}${after}`)
      expect(hit).toEqual({
        start: before.length,
        end: before.length + form.length,
        form,
        concepts: [id]
      })
    })
  )
})

test('marking changes no word', () => {
  const markdown = fc
    .array(fc.oneof(parts, fc.constantFrom('**', '*', '\n\n', '> ', '- ', '`')), {maxLength: 25})
    .map((words) => words.join(''))
  fc.assert(
    fc.property(markdown, fc.constantFrom('zh-Hant', 'en'), (source, lang) => {
      const tree = treeOf(source, {lang})
      const before = sidesOf(tree).map(blockText)
      const value = markdownOf(tree)
      terms({glossary})(tree, new VFile())
      expect(sidesOf(tree).map(blockText)).toEqual(before)
      expect(markdownOf(tree)).toBe(value)
    })
  )
})
