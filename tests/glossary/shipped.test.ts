import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {Concept} from '../../pipeline/glossary/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {keysOf} from '../../pipeline/language/chinese-forms.ts'

const folder = new URL('../../glossary/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((path) => ({path, text: readFileSync(new URL(path, folder), 'utf8')}))
const glossary = parseGlossary(files)
const concepts = [...glossary.values()]

test('the shipped glossary loads, with every id once', () => {
  expect(concepts.length).toBeGreaterThanOrEqual(250)
})

test('every shipped concept has terms in both languages', () => {
  const languages = concepts.map(({id, terms}) => [
    id,
    terms.some(({lang}) => lang.startsWith('zh')),
    terms.some(({lang}) => lang.startsWith('en'))
  ])
  expect(languages.filter(([, zh, en]) => !zh || !en)).toEqual([])
})

test('no shipped Chinese term is a single character', () => {
  const short = concepts.flatMap(({terms}) =>
    terms.filter(({lang, term}) => lang.startsWith('zh') && [...term].length < 2)
  )
  expect(short).toEqual([])
})

test('an approved shipped concept has two sources', () => {
  const pages = ({source}: Concept) => new Set(source.map(({url}) => url)).size
  const bare = concepts.filter((one) => one.review === 'approved' && pages(one) < 2)
  expect(bare.map(({id}) => id)).toEqual([])
})

test('shipped terms that two concepts share are told apart by clues', () => {
  const byKey = Map.groupBy(
    concepts.flatMap(({id, terms}) =>
      terms
        .filter(({lang, status}) => lang.startsWith('zh') && status !== 'forbidden')
        .flatMap((entry) => keysOf(entry.term).map((key) => ({id, key, entry})))
    ),
    ({key}) => key
  )
  const shared = [...byKey.values()].filter((same) => new Set(same.map(({id}) => id)).size > 1)
  const untold = shared.filter((same) => same.filter(({entry}) => !entry.near).length > 1)
  expect(untold.map((same) => same.map(({id, key}) => `${key} ${id}`))).toEqual([])
})
