import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import type {Book, Metadata, Role, Speaker} from '../../../pipeline/tree/index.ts'
import {interview} from '../book.ts'
import {type Facts, pair, startBook, tree, turn} from '../builder.ts'
import {anthology} from '../epub/books.ts'

/** A small book as a case has it. */
export interface SmallBook {
  languages?: Metadata['languages']
  metadata?: Partial<Metadata>
  speakers?: Speaker[]
  turns: Array<{
    role: Role
    speaker?: string
    pairs: Array<Facts & {source?: string; target?: string}>
  }>
}

const cases = new URL('cases/', import.meta.url)

/** Makers of the books that every emitter is tried with, by name: each makes its book anew. */
export const books: Record<string, () => Book> = {
  ...Object.fromEntries(readdirSync(cases).map((name) => [name, () => makeBook(readCase(name))])),
  'one of everything': interview,
  anthology: () => anthology(2)
}

function readCase(name: string): SmallBook {
  return parse(readFileSync(new URL(`${name}/book.yaml`, cases), 'utf8')) as SmallBook
}

/** Make a book of what a case says. */
export function makeBook({languages, metadata, speakers, turns}: SmallBook): Book {
  startBook()
  const {source, target} = languages ?? {source: 'zh-Hant', target: 'en'}
  const root = tree(
    ...turns.map(({pairs, role, speaker}) =>
      turn(
        role,
        speaker,
        ...pairs.map(({source: left, target: right, ...facts}) =>
          pair(left, right, {...facts, langs: [source, target]})
        )
      )
    )
  )
  root.data = {lang: source, targetLang: target, ...(speakers && {speakers})}
  return {
    chapters: [{file: new VFile({path: 'book.md'}), tree: root}],
    metadata: {
      contributors: [],
      creators: [],
      identifier: 'urn:x-test:contract',
      modified: '2025-03-02T00:00:00Z',
      title: {},
      ...metadata,
      languages: {source, target}
    }
  }
}
