import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parseInPieces} from '../../../pipeline/tree/markdown/parse-in-pieces.ts'
import {pieceStarts} from '../../../pipeline/tree/markdown/pieces.ts'

const parser = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).freeze()
const parse = (text: string) => parser.parse(text)

const lines = fc.constantFrom(
  '鐘在響。',
  '# 鐘',
  '- 鐘',
  '2. 鐘',
  '  鐘',
  '    鐘',
  '\t鐘',
  '> 鐘',
  '> - 鐘',
  '```',
  '~~~~',
  '```js',
  '- ```',
  '  ```',
  '<div>',
  '<!-- 鐘',
  '-->',
  '| 鐘 | 錶 |',
  '| --- | --- |',
  '[^1]: 註。',
  '[鐘]: https://a.example/ "錶"',
  '[Bell]: <b>',
  '看[鐘]與[錶][bell]。',
  '見[^1]和[^2]。',
  '![鐘][BELL ]',
  '- [Bell]:',
  '---',
  '===',
  '***',
  '1',
  '-'
)
const texts = fc
  .array(fc.tuple(lines, fc.constantFrom('\n', '\n\n', '\n\n', '\n \n\n')), {maxLength: 14})
  .map((parts) => parts.flat().join(''))

describe('parseInPieces', () => {
  it('gives the tree that the whole gives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cuts = pieceStarts(text, 1)
        expect(parseInPieces(text, parse, cuts)).toEqual(parse(text))
      }),
      {numRuns: 2000}
    )
  })

  it('cuts where a text lets it, and only there', () => {
    const pieces = (text: string) => pieceStarts(text, 1).map((at) => text.slice(at, at + 2))
    expect(pieces('甲\n\n乙乙\n丙\n\n  丁\n\n- 戊\n\n己己\n')).toEqual(['甲\n', '乙乙', '己己'])
    expect(pieces('甲\n\n```\n乙\n\n丙\n```\n\n丁丁')).toEqual(['甲\n', '``', '丁丁'])
    expect(pieces('甲\n\n<!-- 乙\n\n丙 -->\n\n丁丁')).toEqual(['甲\n'])
  })
})
