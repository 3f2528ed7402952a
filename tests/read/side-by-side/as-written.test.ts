import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {markdown, worksheet} from '../../../pipeline/emit/markdown/index.ts'
import {readSideBySide} from '../../../pipeline/read/side-by-side/index.ts'
import type {Book, Metadata} from '../../../pipeline/tree/index.ts'
import {pairings} from '../../emit/markdown/arbitrary.ts'
import {bookOf, optionsOf, valueOf} from '../../emit/markdown/books.ts'
import type {Pairing, Side} from '../../emit/markdown/books.ts'

const printers: Record<string, (book: Book) => string> = {
  columns: (book) => String(markdown(book, optionsOf('columns'))[0]),
  stacked: (book) => String(markdown(book, optionsOf('stacked'))[0]),
  worksheet: (book) => String(worksheet(book, optionsOf('columns'))[0])
}

/** What a file says of a unit, without lines. */
function read(file: string) {
  return readSideBySide(file)?.pairs.map(({source, target}) => ({
    ...(source && {source: {...source, line: 0}}),
    ...(target && {target: {...target, line: 0}})
  }))
}

function written({source, target}: Pairing) {
  const side = (name: 'source' | 'target', one: Side | undefined) =>
    one && (valueOf(one) || one.label)
      ? {[name]: {value: valueOf(one), ...(one.label && {label: one.label}), line: 0}}
      : {}
  return {...side('source', source), ...side('target', target)}
}

const ways: Array<[string, Metadata['languages']]> = [
  ['from Chinese', {source: 'zh-Hant', target: 'en'}],
  ['from English', {source: 'en', target: 'zh-Hans-CN'}]
]

describe.each(ways)('%s', (_, languages) => {
  test.each(Object.keys(printers))('%s are read back as they were', (name) => {
    fc.assert(
      fc.property(pairings, (turns) => {
        const file = printers[name]?.(bookOf(turns, languages)) ?? ''
        expect(read(file)).toEqual(turns.flat().map(written))
      }),
      {numRuns: 100}
    )
  })
})
