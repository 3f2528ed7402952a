import * as fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {markdown, worksheet} from '../../pipeline/emit/markdown/index.ts'
import {readSideBySide} from '../../pipeline/read/side-by-side/index.ts'
import {findingsOf, sourceOf, unitsOf} from '../../pipeline/tree/index.ts'
import type {Book} from '../../pipeline/tree/index.ts'
import {bookOf, optionsOf, type Pairing} from '../emit/markdown/books.ts'
import {damages} from './damage.ts'
import {fillInto} from './fill.ts'

const turns: Pairing[][] = [
  [
    {
      source: {blocks: ['渡船上的書店']},
      target: {blocks: ['Bookshop aboard a ferry']},
      title: true
    },
    {
      source: {blocks: ['每逢星期二，渡船載書過河。']},
      target: {blocks: ['Tuesdays bring books across.']}
    }
  ],
  [
    {
      source: {label: '問：', blocks: ['誰買書？']},
      target: {label: 'Q:', blocks: ['Which passengers actually buy?']}
    }
  ],
  [
    {
      source: {label: '答：', blocks: ['釣魚的人。', '還有學生。']},
      target: {label: 'A:', blocks: ['Anglers, mostly.', 'Pupils likewise.']}
    },
    {source: {blocks: ['下雨天生意最好。']}, target: {blocks: ['Rainy weather sells best.']}},
    {target: {blocks: ['[She pours coffee.]']}},
    {source: {blocks: ['---']}, kept: true},
    {source: {blocks: ['- 地圖\n- 小說']}, target: {blocks: ['- charts\n- novels']}},
    {
      source: {blocks: ['冬天河面結冰，我們就上岸。']},
      target: {blocks: ['Winter freezes everything; ashore then.']}
    }
  ]
]

const printers: Record<string, (book: Book) => string> = {
  columns: (book) => String(markdown(book, optionsOf('columns'))[0]),
  stacked: (book) => String(markdown(book, optionsOf('stacked'))[0]),
  worksheet: (book) => String(worksheet(book, optionsOf('columns'))[0])
}

const wordsIn = (text: string) => text.toLowerCase().match(/[a-z]{3,}/g) ?? []
const targetWords = new Set(
  turns.flat().flatMap(({target}) => target?.blocks.flatMap(wordsIn) ?? [])
)

/** The text before anybody translated it. */
function before(): Book {
  return bookOf(
    turns.map((pairings) =>
      pairings.flatMap(({source, ...rest}) =>
        (source?.blocks ?? []).map((block, index) => ({
          ...rest,
          target: undefined!,
          source: {...(index === 0 && source), blocks: [block]}
        }))
      )
    )
  )
}

/** Words of the translation that are neither in the book nor in a line that a finding names. */
function lostWords(file: string): string[] {
  const book = before()
  const {tree} = book.chapters[0]!
  const {pairs = [], problems = []} =
    readSideBySide(
      file,
      unitsOf(tree).flatMap((unit) => sourceOf(unit) ?? [])
    ) ?? {}
  const findings = new VFile()
  fillInto(tree, findings, pairs, 'en')
  const shown = new Set(wordsIn(printers['stacked']?.(book) ?? ''))
  const named = new Set<number>()
  const places = findingsOf(findings).flatMap(({side, place}) =>
    side === 'target' && place ? [{line: place.start.line, end: place.end.line}] : []
  )
  for (const {line, end} of [...problems, ...places]) {
    for (let at = line; at <= end; at++) named.add(at)
  }

  return file
    .split('\n')
    .flatMap((line, index) => (named.has(index + 1) ? [] : wordsIn(line)))
    .filter((word) => targetWords.has(word) && !shown.has(word))
}

// What is deleted with its line is gone; all else must be in the book or be named.
test.each(Object.keys(printers))('no word of %s is lost unsaid, whatever is damaged', (name) => {
  const printed = printers[name]?.(bookOf(turns)) ?? ''
  const bodyAt = printed.indexOf('\n---\n') + 5
  const [front, body] = [printed.slice(0, bodyAt), printed.slice(bodyAt)]
  expect(lostWords(printed)).toEqual([])
  fc.assert(
    fc.property(damages, (list) => {
      const lines = body.split('\n')
      for (const {apply} of list) apply(lines)
      expect(lostWords(front + lines.join('\n'))).toEqual([])
    }),
    {numRuns: 150}
  )
})
