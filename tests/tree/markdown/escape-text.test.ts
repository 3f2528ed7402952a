import fc from 'fast-check'
import type {Node} from 'mdast'
import {describe, expect, it} from 'vitest'
import {escapeText, isPlain} from '../../../pipeline/tree/markdown/escape-text.ts'
import {blockText, parseBlocks} from '../../../pipeline/tree/index.ts'
import {parseBody} from '../../../pipeline/tree/markdown/parse.ts'

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
        expect(escapeText(text)).toBe(text)
        const {children} = parseBody(text)
        expect(children.map((block) => block.type)).toEqual(['paragraph'])
        expect(children.map(blockText)).toEqual([text])
      }),
      {numRuns: 1000}
    )
  })

  it('is undone alike by the quick way and by the parser', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const value = escapeText(text)
        const shape = (blocks: readonly Node[]) =>
          blocks.map((block) => ({type: block.type, text: blockText(block)}))
        expect(shape(parseBlocks(value))).toEqual(shape(parseBody(value).children))
      }),
      {numRuns: 1000}
    )
  })

  const examples: Array<[text: string, value: string]> = [
    ['R&D 與 AT&T', 'R&D 與 AT&T'],
    ['&amp; 和 &#21;', '\\&amp; 和 \\&#21;'],
    ['5*3', '5\\*3'],
    ['# 1', '\\# 1'],
    ['#1 與 C# 語言', '#1 與 C# 語言'],
    ['1. 鐘', '1\\. 鐘'],
    ['2024. 年', '2024\\. 年'],
    ['1.5 公斤', '1.5 公斤'],
    ['- 鐘', '\\- 鐘'],
    ['-5 度', '-5 度'],
    ['> 鐘', '\\> 鐘'],
    ['3 < 5 > 4', '3 < 5 > 4'],
    ['<b>鐘</b>', '\\<b>鐘\\</b>'],
    ['snake_case 與 _鐘_', 'snake_case 與 \\_鐘\\_'],
    ['甲|乙', '甲|乙'],
    ['甲|乙\n-|-', '甲|乙\n\\-|-'],
    ['鐘\n===', '鐘\n\\==='],
    ['[1]', '\\[1]'],
    ['約3~5年', '約3~5年'],
    ['約3~5年、8~10年', '約3\\~5年、8\\~10年'],
    ['C:\\鐘', 'C:\\鐘'],
    ['見https://a.cn/x_y。', '見<https://a.cn/x_y>。'],
    ['見 https://a.cn/x_y. 又', '見 https://a.cn/x_y. 又'],
    ['看www.a.cn，', '看www.a.cn，'],
    ['看 www.a.cn，', '看 www\\.a.cn，'],
    ['寫信到 a_b@c.cn', '寫信到 a_b@c.cn']
  ]
  it.each(examples)('%j becomes %j', (text, value) => {
    expect(escapeText(text)).toBe(value)
  })
})
