import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {escapeText, isPlain} from '../../pipeline/tree/escape.ts'
import {blockText, parseBlocks, parseMarkdown} from '../../pipeline/tree/index.ts'

const pieces = fc.constantFrom(
  ...'*_`~[]()<>&|#+-=:.!\\/@$%^{}"\'1 9\t\n',
  ...'問答，。：（）「」字a1Z',
  ...['\n', '\n\n', '  ', '　', '\r', '**', '~~', '---', '===', '```', '<br>', '<!--', '-->'],
  ...['&amp;', '&#35;', 'R&D', '1. ', '2) ', '- ', '# ', '> ', '| a | b |\n', '|-|-|', '[^1]'],
  ...['https://a.cn/b_c', 'http://x.y/(z)', 'www.a.b', 'a@b.cn', '<a@b.c>', '](u)', '![', '\uFEFF'],
  ...['[a]: b', 'snake_case', '</p>', '<?', '<b x="', '\u00A0', '😀', '&', ';', '\\']
)
const texts = fc
  .oneof(
    fc.array(pieces, {minLength: 1, maxLength: 12}).map((all) => all.join('')),
    fc.string()
  )
  .filter((text) => text !== '' && !text.includes('\0'))

describe('escapeText', () => {
  it('gives one paragraph of exactly the characters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = parseBlocks(escapeText(text))
        expect(blocks.map((block) => block.type)).toEqual(['paragraph'])
        expect(blocks.map(blockText)).toEqual([text])
      }),
      {numRuns: 2000}
    )
  })

  it('gives text and links to addresses only', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [paragraph] = parseBlocks(escapeText(text))
        const types = (paragraph && 'children' in paragraph ? paragraph.children : []).map(
          (node) =>
            node.type === 'link' ? node.children.map((child) => child.type).join() : node.type
        )
        expect([...new Set(types)]).toEqual(['text'])
      }),
      {numRuns: 1000}
    )
  })

  it('leaves plain text alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(isPlain(text))
        const {children} = parseMarkdown(text)
        expect(children.map((block) => block.type)).toEqual(['paragraph'])
        expect(children.map(blockText)).toEqual([text])
      }),
      {numRuns: 1000}
    )
  })
})
