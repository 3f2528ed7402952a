import * as fc from 'fast-check'
import type {Root} from 'mdast'
import {expect, test} from 'vitest'
import {parseMarker} from '../../../pipeline/side-by-side/marker.ts'
import {markdown} from '../../../pipeline/emit/markdown/index.ts'
import {parseForm} from '../../../pipeline/side-by-side/form.ts'
import {parseBlocks, parseMarkdown} from '../../../pipeline/tree/index.ts'
import {pairings} from './arbitrary.ts'
import {bookOf, optionsOf, valueOf} from './books.ts'
import type {Pairing} from './books.ts'
import {meaningOf, namesIn} from './meaning.ts'
import type {Meaning} from './meaning.ts'

/** Without labels and titles: those are shown in ways of their own. */
const plain = pairings
  .filter((turns) => turns.length > 0)
  .map((turns) =>
    turns.flat().map(({source, target}): Pairing => ({
      ...(source && {source: {blocks: source.blocks}}),
      ...(target && {target: {blocks: target.blocks}})
    }))
  )

/** What the sides of one language show where the other language is not. */
function alone(all: readonly Pairing[], name: 'source' | 'target'): Meaning[][] {
  const values = all.map(({[name]: side}) => (side ? valueOf(side) : ''))
  const before = `${values.flatMap(definitionsIn).join('\n\n')}\n\n<!-- text -->\n\n`
  return values.map((value) => {
    const root = parseMarkdown(before + value)
    const names = namesIn(root)
    return root.children
      .filter(({position}) => (position?.start.offset ?? 0) >= before.length)
      .flatMap((node) => meaningOf(node, names))
  })
}

function definitionsIn(value: string): string[] {
  return parseBlocks(value)
    .filter(({type}) => type === 'definition' || type === 'footnoteDefinition')
    .map(({position}) => value.slice(position?.start.offset, position?.end.offset))
}

/** What each side of each unit shows in a side-by-side file. */
function together(root: Root): {source: Meaning[][]; target: Meaning[][]} {
  const names = namesIn(root)
  const shown: {source: Meaning[][]; target: Meaning[][]} = {source: [], target: []}
  const yaml = root.children.find((node) => node.type === 'yaml')
  const {fence = ''} = parseForm(yaml?.value ?? '') ?? {}
  let name: 'source' | 'target' = 'source'
  let inTable = false
  for (const node of root.children) {
    const marker = node.type === 'html' ? parseMarker(node.value, fence) : undefined
    if (marker) {
      inTable = marker.kind === 'pairs'
      name = marker.kind === 'target' ? 'target' : 'source'
      if (marker.kind === 'unit') {
        shown.source.push([])
        shown.target.push([])
      }
    } else if (inTable && node.type === 'table') {
      for (const {
        children: [left, right]
      } of node.children.slice(1)) {
        const cells = [left, right].map((cell) =>
          cell ? meaningOf({...cell, type: 'paragraph'}, names) : []
        )
        shown.source.push(filled(cells[0]!))
        shown.target.push(filled(cells[1]!))
      }
    } else shown[name].at(-1)?.push(...meaningOf(node, names))
  }

  return shown
}

function filled(meanings: Meaning[]): Meaning[] {
  return JSON.stringify(meanings) === '[{"paragraph":[]}]' ? [] : meanings
}

/** Whether the source defines names that the translation does not: those are shared. */
function areNamesShared(all: readonly Pairing[]): boolean {
  const [ours = [], theirs = []] = (['source', 'target'] as const).map((name) => {
    const values = all.map(({[name]: side}) => (side ? valueOf(side) : ''))
    const {links, notes} = namesIn(parseMarkdown(values.flatMap(definitionsIn).join('\n\n')))
    return [...links.keys(), ...[...notes.keys()].map((note) => `^${note}`)]
  })
  return ours.some((name) => !theirs.includes(name))
}

test.each(['columns', 'stacked'] as const)('%s show what each text shows alone', (layout) => {
  fc.assert(
    fc.property(plain, (all) => {
      fc.pre(!areNamesShared(all))
      const [file] = markdown(bookOf([all]), optionsOf(layout))
      const shown = together(parseMarkdown(String(file)))
      expect(shown).toEqual({
        source: alone(all, 'source'),
        target: alone(all, 'target')
      })
    }),
    {numRuns: 100}
  )
})
