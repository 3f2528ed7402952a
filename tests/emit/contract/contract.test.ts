import {assert, constantFrom, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {blockText, type Book, parseMarkdown, unitsOf} from '../../../pipeline/tree/index.ts'
import {optionsFor} from '../book.ts'
import {all, layouts, names} from './all.ts'
import {books} from './books.ts'
import {freeze} from './freeze.ts'
import {hostileBook} from './hostile.ts'
import {readers, withoutSpace} from './readers.ts'

/** Translator's notes may stand at a place of their own. */
const note = /(\(譯註:[^)]*\)|\[translator’s note:[^\]]*\])/

/** What readers must find of every side of a book, with its language. */
function saidIn({chapters}: Book): Array<{lang: string; text: string}> {
  return chapters
    .flatMap(({tree}) => unitsOf(tree))
    .flatMap(({children}) => children)
    .flatMap(({children, label = '', lang}) =>
      [parseMarkdown(label), ...children]
        .flatMap((block) => blockText(block).split('\n'))
        .flatMap((line) => line.split(note))
        .map((text) => ({lang, text: withoutSpace(text)}))
    )
}

describe.each(names)('%s', (name) => {
  const emit = all[name]
  const read = readers[name]

  describe.each(Object.entries(books))('of the book %s', (_, make) => {
    test.each(layouts)('keeps the contract, %s', (layout) => {
      const book = make()
      freeze(book.metadata)
      for (const {tree} of book.chapters) freeze(tree)
      const files = emit(book, freeze(optionsFor(layout)))
      expect(book, 'leaves the book as it was').toEqual(make())
      expect(emit(make(), optionsFor(layout)), 'same book, same files').toEqual(files)

      const {active, names: paths, texts} = read(files)
      expect(new Set(paths).size, 'gives each name once').toBe(paths.length)
      for (const path of paths) expect(path).toMatch(/^[\w-]+(?:\.\w+)*(?:\/[\w-]+(?:\.\w+)*)*$/)
      expect(active, 'runs nothing').toEqual([])
      const lost = saidIn(book).filter(({lang, text}) => !texts.get(lang)?.includes(text))
      expect(lost, 'carries every text in its language').toEqual([])
    })
  })

  test('runs nothing that anybody writes', () => {
    assert(
      property(hostileBook, constantFrom(...layouts), (book, layout) => {
        expect(read(emit(book, optionsFor(layout))).active).toEqual([])
      }),
      {numRuns: 100}
    )
  })
})
