import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parseGlossary} from '../../../pipeline/glossary/parse.ts'
import terms from '../../../pipeline/terms/index.ts'
import {fingerprintOf} from '../../../pipeline/translate/stale.ts'
import {unitsOf} from '../../../pipeline/tree/index.ts'
import {treeOf} from '../../trees.ts'

const yaml = `domain: bees
concepts:
  - id: hive
    kind: term
    review: approved
    note: What bees live in.
    terms:
      zh: [蜂箱]
      en: [hive, {term: beehive, status: admitted}]
  - id: queen
    kind: term
    review: proposed
    terms: {zh: [蜂后], en: [queen]}
  - id: smoke
    kind: term
    review: approved
    terms: {zh: [噴煙器], en: [smoker]}
`

/** The fingerprint of a text by a glossary. */
function fingerprint(glossary: string, text = '蜂箱裡有蜂后。', lang = 'en') {
  const parsed = parseGlossary([{path: 'glossary.yaml', text: glossary}])
  const tree = treeOf(text, {lang: 'zh-Hant'})
  terms({glossary: parsed})(tree, new VFile())
  return fingerprintOf(unitsOf(tree)[0]!, parsed, lang)
}

const before = fingerprint(yaml)

test.each([
  ['a note', 'What bees live in.', 'Of wood.'],
  ['a term of the source', '[蜂箱]', '[蜂箱, 蜂巢]'],
  ['a concept that does not occur', 'smoker', 'smoke gun'],
  ['a proposed concept', '[queen]', '[queen bee]']
])('%s changes nothing', (_, from, to) => {
  expect(fingerprint(yaml.replace(from, to))).toBe(before)
})

test.each([
  ['another term', 'hive, {', 'skep, {'],
  ['another standing', 'status: admitted', 'status: forbidden'],
  ['a new term', 'status: admitted}', 'status: admitted}, box'],
  ['an approval', 'review: proposed', 'review: approved']
])('%s changes it', (_, from, to) => {
  expect(yaml).toContain(from)
  expect(fingerprint(yaml.replace(from, to))).not.toBe(before)
})

test('the order of a glossary does not matter', () => {
  const [head, hive = '', queen = '', smoke = ''] = yaml.split(/(?=^ {2}- id)/m)
  expect(fingerprint([head, smoke, queen, hive].join(''))).toBe(before)
})

test('where nothing is decided there is none', () => {
  expect(fingerprint(yaml, '今天很冷。')).toBeUndefined()
  expect(fingerprint(yaml, '蜂后。')).toBeUndefined()
})
