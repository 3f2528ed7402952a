import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {Dictionary} from '../../pipeline/align/dictionary/index.ts'
import {alignBlocks} from '../../pipeline/align/index.ts'
import {read, stagesOfText} from '../../pipeline/index.ts'
import {toSimplified} from '../../pipeline/language/fold.ts'
import {blockText, sourceOf, turnsOf, unitsOf} from '../../pipeline/tree/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {englishFormsOf, type Form, formsOf, type Interview} from './forms.ts'

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const interview = parse(textOf('interview.yaml')) as Interview
const forms = formsOf(interview)

let dictionary: Dictionary
beforeAll(async () => {
  dictionary = await loadDictionary()
})

/** Read a text and cut it into units, as every command does. */
function treeOf({file, value}: Pick<Form, 'file' | 'value'>) {
  const source = new VFile({path: file, value})
  const tree = read(source)
  for (const stage of stagesOfText({labels: {question: [], answer: []}})) stage.run(tree, source)
  return tree
}

/** The same words in the same form: Simplified, with signs of half width. */
function folded(text: string): string {
  return toSimplified(text).replace(/[：，？（）；]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  )
}

/** The turns by hand: role, speaker of an answer, and how many blocks it has. */
const turns = [
  'other 2',
  'question 1',
  'answer 郭海生 2',
  'answer 莉娜·奧爾森 1',
  'question 1',
  'answer 莉娜·奧爾森 1',
  'answer 郭海生 1',
  'question 1',
  'answer 郭海生 1',
  'answer 莉娜·奧爾森 1'
].map(folded)

const englishTurns = [
  'other 2',
  'question 1',
  'answer Guo Haisheng 2',
  'answer Lina Olsen 1',
  'question 1',
  'answer Lina Olsen 1',
  'answer Guo Haisheng 1',
  'question 1',
  'answer Guo Haisheng 1',
  'answer Lina Olsen 1'
]

const words = [
  interview.title,
  interview.lead,
  ...interview.turns.flatMap(({paragraphs}) => paragraphs)
].map(folded)

describe('an interview has the same turns, speakers, words and pairs', () => {
  for (const form of forms) {
    test(`in the form ${form.name}`, () => {
      const tree = treeOf(form)
      const found = turnsOf(tree).map((turn) => {
        const speaker = turn.role === 'answer' ? ` ${turn.speaker}` : ''
        return folded(`${turn.role}${speaker} ${turn.children.length}`)
      })
      expect(found).toEqual(turns)
      expect(
        unitsOf(tree).map((unit) => folded(sourceOf(unit)?.children.map(blockText).join('') ?? ''))
      ).toEqual(words)

      const english = treeOf({file: 'b.md', value: textOf('interview.en.md')})
      const {beads} = alignBlocks(tree, english, {dictionary, pairs: []}, 'paragraph')
      expect(beads.map(({source, target}) => [source, target])).toEqual(
        words.map((_, index) => [[index], [index]])
      )
    })
  }
})

describe('its English has the same turns, speakers and pairs', () => {
  for (const form of englishFormsOf(textOf('interview.en.md'))) {
    test(`in the form ${form.name}`, () => {
      const tree = treeOf(form)
      const found = turnsOf(tree).map((turn) => {
        const speaker = turn.role === 'answer' ? ` ${turn.speaker}` : ''
        return `${turn.role}${speaker} ${turn.children.length}`
      })
      expect(found).toEqual(englishTurns)
      const [chinese] = forms
      const {beads} = alignBlocks(treeOf(chinese!), tree, {dictionary, pairs: []}, 'paragraph')
      expect(beads.map(({source, target}) => [source, target])).toEqual(
        words.map((_, index) => [[index], [index]])
      )
    })
  }
})

test('Big5 has every character of the interview', () => {
  const bytes = forms.find(({name}) => name === 'Taiwan, Big5')?.value
  expect(bytes).toBeInstanceOf(Uint8Array)
  expect(new TextDecoder('big5', {fatal: true}).decode(Buffer.from(bytes ?? ''))).toBe(
    forms.find(({name}) => name === 'Taiwan')?.value
  )
})
