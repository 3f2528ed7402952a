import {type Arbitrary, array, assert, constantFrom, oneof, property, string} from 'fast-check'
import type {PhrasingContent} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {emitters} from '../../pipeline/index.ts'
import {type Block, blockText, type Book, type Unit} from '../../pipeline/tree/index.ts'
import {interview, optionsFor} from './book.ts'
import {pair, startBook, tree, turn} from './builder.ts'
import {readers, withoutSpace} from './contract/readers.ts'
import {anthology} from './epub/books.ts'

const names = ['epub', 'html'] as const

/** What readers find of a book, without white space. */
function textOf(name: (typeof names)[number], book: Book): string {
  const {texts} = readers[name](emitters[name](book, optionsFor('columns')))
  return [...texts.values()].join('\n')
}

describe.each(names)('%s', (name) => {
  test('carries long chapters over several pages', () => {
    const text = textOf(name, anthology(60))
    expect(text.split('這一段很長').length - 1).toBe(60 * 40)
    expect(text.split('Thisislong.').length - 1).toBe(60 * 20)
  })

  test('carries whatever stands in a tree', () => {
    assert(
      property(array(block, {maxLength: 4, minLength: 1}), (blocks) => {
        const text = textOf(name, bookOf(blocks))
        for (const line of blocks.flatMap((one) => blockText(one).split('\n'))) {
          expect(text).toContain(withoutSpace(line))
        }
      }),
      {numRuns: 100}
    )
  })
})

const written = array(
  oneof(
    constantFrom(
      ...'<>&"\'`*_[]()#|\\~:/!-=+.0123 \n\t漢字，。：「」',
      '<b>',
      '</p>',
      ']]>',
      '&lt;'
    ),
    string({unit: 'binary'})
  ),
  {maxLength: 12, minLength: 1}
).map(
  (parts) =>
    parts
      .join('')
      .replaceAll(/[\v\f]/g, '')
      .toWellFormed() || '空'
)

const phrase: Arbitrary<PhrasingContent> = oneof(
  written.map((value): PhrasingContent => ({type: 'text', value})),
  written.map((value): PhrasingContent => ({type: 'inlineCode', value})),
  written.map((value): PhrasingContent => ({
    children: [{children: [{type: 'text', value}], n: 1, type: 'segment', with: [1]}],
    type: 'strong'
  })),
  written.map((form): PhrasingContent => ({
    children: [{type: 'text', value: form}],
    concept: 'lin',
    form,
    n: 1,
    type: 'term'
  })),
  written.map((value): PhrasingContent => ({
    children: [{type: 'text', value}],
    type: 'link',
    url: `https://example.org/${value}`
  }))
)

const block: Arbitrary<Block> = oneof(
  array(phrase, {maxLength: 5, minLength: 1}).map((children): Block => ({
    children,
    type: 'paragraph'
  })),
  array(phrase, {maxLength: 3, minLength: 1}).map((children): Block => ({
    children,
    depth: 3,
    type: 'heading'
  })),
  written.map((value): Block => ({type: 'code', value})),
  array(phrase, {maxLength: 2, minLength: 1}).map((children): Block => ({
    children: [{children: [{children, type: 'paragraph'}], type: 'listItem'}],
    type: 'list'
  }))
)

function bookOf(blocks: readonly Block[]): Book {
  startBook()
  const units = blocks.map((one): Unit => {
    const unit = pair('', '')
    for (const side of unit.children) side.children = [one]
    return unit
  })
  const root = tree(turn('question', undefined, ...units))
  return {...interview(), chapters: [{file: new VFile(), tree: root}]}
}
