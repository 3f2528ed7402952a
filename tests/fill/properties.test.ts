import * as fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {markdown, worksheet} from '../../pipeline/emit/markdown/index.ts'
import {readSideBySide} from '../../pipeline/read/side-by-side/index.ts'
import {findInOrder} from '../../pipeline/fill/in-order.ts'
import {withoutHtml} from '../../pipeline/fill/side.ts'
import {findingsOf, sourceOf, targetOf, turnsOf, unitsOf} from '../../pipeline/tree/index.ts'
import type {Book} from '../../pipeline/tree/index.ts'
import {pairings} from '../emit/markdown/arbitrary.ts'
import {bookOf, optionsOf, type Pairing, type Side, valueOf} from '../emit/markdown/books.ts'
import {fillInto} from './fill.ts'

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {maxLength: 12})

test('what is found in order is the same, and rises', () => {
  fc.assert(
    fc.property(items, items, (list, other) => {
      let last = -1
      findInOrder(list, other).forEach((place, at) => {
        if (place < 0) return
        expect(other[place]).toBe(list[at])
        expect(place).toBeGreaterThan(last)
        last = place
      })
    })
  )
})

test('a list that lacks items is found whole where no item comes twice', () => {
  const lists = fc
    .uniqueArray(fc.nat())
    .chain((list) => fc.tuple(fc.constant(list.map(String)), fc.subarray(list.map(String))))
  fc.assert(
    fc.property(lists, ([other, list]) => {
      expect([...findInOrder(list, other)]).toEqual(list.map((item) => other.indexOf(item)))
    })
  )
})

test('a list is found whole in itself, whatever comes twice', () => {
  fc.assert(
    fc.property(items, (list) => {
      expect([...findInOrder(list, list)]).toEqual(list.map((_, at) => at))
    })
  )
})

const printers: Record<string, (book: Book) => string> = {
  columns: (book) => String(markdown(book, optionsOf('columns'))[0]),
  stacked: (book) => String(markdown(book, optionsOf('stacked'))[0]),
  worksheet: (book) => String(worksheet(book, optionsOf('columns'))[0])
}

const says = (side: Side | undefined) => Boolean(side && (valueOf(side) || side.label))

/** Pairs in which every side says something; a translation is labelled where its source is. */
const filled = pairings.map((turns) =>
  turns.map((all) =>
    all.flatMap(({source, target}): Pairing[] => {
      const own = says(source) ? source : undefined
      const other = target && withoutHtml(valueOf(target)) ? target : undefined
      const label = other?.label ?? (own?.label && 'Q:')
      if (!own && !other) return []
      return [
        {...(own && {source: own}), ...(other && {target: {...other, ...(label && {label})}})}
      ]
    })
  )
)

/** The same text before anybody translated it: every block is a unit. */
function before(turns: readonly Pairing[][]): Pairing[][] {
  return turns.map((all) =>
    all.flatMap(({source}) =>
      (source?.blocks ?? []).map((block, index) => ({
        source: {...(index === 0 && source), blocks: [block]}
      }))
    )
  )
}

type Said = Array<string | undefined>

/** Sides, with what stands only in the translation as one: it may be a unit a block. */
function asOne(all: readonly Said[]): Said[] {
  const joined: Said[] = []
  for (const [source, label, value] of all) {
    const last = joined.at(-1)
    if (last && source === undefined && last[0] === undefined && label === undefined) {
      last[2] = `${last[2]}\n\n${value}`
    } else joined.push([source, label, value])
  }

  return joined
}

test.each(Object.keys(printers))('%s are filled into the text that they are of', (name) => {
  fc.assert(
    fc.property(filled, (turns) => {
      const pairs = readSideBySide(printers[name]?.(bookOf(turns)) ?? '')?.pairs ?? []
      const tree = bookOf(before(turns)).chapters[0]!.tree
      const file = new VFile()
      fillInto(tree, file, pairs, 'en')
      fc.pre(before(turns).some((sides) => sides.length > 0))
      const units = turnsOf(tree).flatMap(unitsOf)
      expect(findingsOf(file)).toEqual([])
      expect(
        asOne(
          units.map((unit) => [sourceOf(unit)?.value, targetOf(unit)?.label, targetOf(unit)?.value])
        )
      ).toEqual(
        asOne(
          turns
            .flat()
            .flatMap(({source, target}) =>
              source && !target
                ? source.blocks.map((block) => [block, undefined, undefined])
                : [
                    [
                      source && valueOf(source),
                      target?.label,
                      target && withoutHtml(valueOf(target))
                    ]
                  ]
            )
        )
      )
    }),
    {numRuns: 100}
  )
})

test.each(Object.keys(printers))('nothing is put right in %s that are as they were', (name) => {
  fc.assert(
    fc.property(filled, (turns) => {
      const file = printers[name]?.(bookOf(turns)) ?? ''
      const units = turnsOf(bookOf(before(turns)).chapters[0]!.tree).flatMap(unitsOf)
      const {pairs, problems = []} =
        readSideBySide(
          file,
          units.flatMap((unit) => sourceOf(unit) ?? [])
        ) ?? {}
      expect(problems.filter(({rule}) => rule === 'damaged-mark')).toEqual([])
      expect(pairs).toEqual(readSideBySide(file)?.pairs)
    }),
    {numRuns: 100}
  )
})
