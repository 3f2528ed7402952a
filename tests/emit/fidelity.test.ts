import {type Arbitrary, array, assert, constantFrom, oneof, property, string} from 'fast-check'
import type {PhrasingContent} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {
  type Block,
  blockText,
  type Book,
  type Layout,
  type Unit
} from '../../pipeline/tree/index.ts'
import {interview} from './book.ts'
import {pair, startBook, tree, turn} from './builder.ts'
import {anthology} from './epub/books.ts'
import {pageOf, textPagesOf} from './outputs.ts'
import {textOf} from './text-of.ts'

const outputs = {epub: textPagesOf, html: pageOf}
const names = Object.keys(outputs) as Array<keyof typeof outputs>
const layouts: Layout[] = ['columns', 'stacked', 'reveal']

/** What the outputs put between the characters of a text: marks of notes, pictures not found. */
const marks = /<sup>.*?<\/sup>|<span class="(?:number|picture)">.*?<\/span>/g

/** Translator's notes go to a place of their own. */
const moved = /\(譯註:[^)]*\)|\[translator’snote:[^\]]*\]/

/** What readers must find of a book: the text of each block of each side, and the labels. */
function textsOf({chapters}: Book): string[] {
  return chapters
    .flatMap(({tree: {children}}) => children)
    .flatMap((node) => (node.type === 'turn' ? node.children : []))
    .flatMap((node) => (node.type === 'unit' ? node.children : []))
    .flatMap((side) => [side.label?.replaceAll('*', '') ?? '', ...side.children.map(blockText)])
    .flatMap((text) => text.split('\n'))
    .map((text) => text.replace(/\s+/g, ''))
}

describe.each(names)('%s', (name) => {
  test.each(layouts)('carries every text and label of the interview, %s', (layout) => {
    const text = textOf(outputs[name](interview(), layout).replace(marks, ''))
    for (const line of textsOf(interview())) expect(text).toContain(line.replace(moved, ''))
    expect(text).toContain('(譯註:英文無此說法)')
    expect(text).toContain('[translator’snote:anicknameinChineseonly]')
    expect(text).toContain('創刊號,僅存殘頁。')
  })

  test('carries long chapters over several pages', () => {
    const text = textOf(outputs[name](anthology(60), 'columns'))
    expect(text.split('這一段很長').length - 1).toBe(60 * 40)
    expect(text.split('Thisislong.').length - 1).toBe(60 * 20)
  })

  test('carries whatever is written', () => {
    assert(
      property(array(block, {maxLength: 4, minLength: 1}), (blocks) => {
        const book = bookOf(blocks)
        const text = textOf(outputs[name](book, 'columns'))
        for (const line of textsOf(book)) expect(text).toContain(carried(line, name))
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

/** XML has no control characters; what stands for them says that something stood there. */
function carried(line: string, name: keyof typeof outputs): string {
  return name === 'epub' ? line.replace(/[\0-\u001F\uFFFE\uFFFF]/g, '\uFFFD') : line
}

function bookOf(blocks: readonly Block[]): Book {
  startBook()
  const units = blocks.map((one, index): Unit => {
    const unit = pair('', '')
    for (const side of unit.children) side.children = [blocks[index + 1] ?? one]
    return unit
  })
  const root = tree(turn('question', undefined, ...units))
  return {...interview(), chapters: [{file: new VFile(), tree: root}]}
}
