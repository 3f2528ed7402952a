import * as fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {blockText, parseBlocks, turnsOf} from '../../pipeline/tree/index.ts'
import {read} from '../../pipeline/read/index.ts'
import turns from '../../pipeline/turns/index.ts'
import {bare, blocksOf, shapes} from './shapes.ts'

const label = fc.constantFrom(
  '問：',
  '答：',
  '**問：**',
  '**答**：',
  '> **問：** ',
  '【問】',
  'Q1:',
  'A.',
  'Q. ',
  '記者：',
  '記者—',
  '林可喬：',
  '**林可喬：**',
  '林可喬\n',
  '●',
  '──',
  '- 問：',
  '### Q2：',
  '[主持人][14:30]',
  '問：\n',
  '**問：',
  'Host: ',
  'Paul Example: ',
  '**Paul Example**\n\n',
  '時間：',
  '譯註：',
  '▲',
  ''
)
const said = fc.oneof(
  fc.constantFrom(
    '好嗎？',
    '好。',
    '**好**嗎？**',
    '- 好',
    '1. 好',
    '# 好',
    '> 好',
    '（笑）',
    '[^1]',
    '`a`',
    '\\',
    '*',
    '他說：「好。」',
    '答：好。問：好嗎？',
    'www.example.org',
    'a < b',
    '|a|',
    '---',
    '```',
    '![](a.png)',
    '*好',
    '_好_',
    '~~好~~',
    '<br>',
    '<br>\n',
    '[a\nb]: y',
    '|a|\n|-|',
    '&amp;',
    '<b>',
    'A good day. Q: Is it?',
    ''
  ),
  fc.nat().map((number) => `[${number}]: y`),
  fc.string({unit: 'grapheme', maxLength: 12})
)
const paragraph = fc.tuple(label, said, said).map((parts) => parts.join(''))
const opening = '# 燈塔\n\n[^1]: 譯註：好。\n\n'
const text = fc
  .array(fc.tuple(paragraph, fc.constantFrom('\n\n', '\n', '  \n')), {maxLength: 12})
  .map((parts) => opening + parts.flat().join(''))

/** A label as readers see it: without its markup, as in `blockText`. */
function shownLabel(written: string): string {
  return written.replaceAll(/\\([!-/:-@[-`{-~])|[*_]/g, '$1')
}

for (const format of ['text', 'markdown'] as const) {
  it(`loses no character of a ${format} file and keeps its order`, () => {
    fc.assert(
      fc.property(text, (value) => {
        const file = new VFile({path: 'a', value})
        const tree = read(file, {format})
        const before = bare(tree.children.map(blockText).join(''))
        turns()(tree, file)
        const after = blocksOf(tree).map(
          (block) => shownLabel(block.data?.block?.label ?? '') + blockText(block)
        )
        expect(bare(after.join(''))).toBe(before)
      }),
      {numRuns: 400}
    )
  })

  it(`gives every block of a ${format} file a value that reads as its nodes do`, () => {
    fc.assert(
      fc.property(text, (value) => {
        const file = new VFile({path: 'a', value})
        const tree = read(file, {format})
        turns()(tree, file)
        for (const block of blocksOf(tree)) {
          const parsed = parseBlocks(block.data?.block?.value ?? '')
          expect(shapes(parsed)).toEqual(shapes([block]))
        }
      }),
      {numRuns: 400}
    )
  })
}

it('leaves turns alone in the root and at least one block in each', () => {
  fc.assert(
    fc.property(text, (value) => {
      const file = new VFile({path: 'a', value})
      const tree = read(file, {format: 'markdown'})
      turns()(tree, file)
      expect(tree.children.every((node) => node.type === 'turn')).toBe(true)
      expect(turnsOf(tree).every(({children}) => children.length > 0)).toBe(true)
      const speakers = tree.data?.speakers?.map(({name}) => name) ?? []
      const named = turnsOf(tree).flatMap(({speaker}) => (speaker ? [speaker] : []))
      expect(speakers).toEqual([...new Set(named)])
    })
  )
})
