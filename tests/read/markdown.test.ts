import fc from 'fast-check'
import type {Node} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {beginsWithFields} from '../../pipeline/read/front-matter.ts'
import {read} from '../../pipeline/read/index.ts'
import {parseBlocks} from '../../pipeline/tree/index.ts'

const pieces = fc.constantFrom(
  ...[
    '問：',
    '答，',
    '字',
    'word ',
    '**',
    '*',
    '_',
    '`',
    '~~',
    '[',
    ']',
    '](u)',
    '![',
    '[a]',
    '[^1]'
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '    ',
    '  ',
    '\t',
    '# ',
    '- ',
    '1. ',
    '> ',
    '```\n',
    '---\n',
    '| a | b |\n'
  ],
  ...[
    '|-|-|\n',
    '[a]: b "c"\n',
    '[^1]: n\n',
    '<br>',
    '<b>',
    '</b>',
    '<div>\n',
    '<!-- c -->',
    '<!--',
    '-->'
  ],
  ...[
    '<script>',
    'https://a.cn/x',
    'www.a.b',
    '\\',
    '&amp;',
    '===',
    ':',
    '<a href="*x*">',
    '<?x',
    '- [ ] ',
    '***'
  ]
)
const documents = fc.array(pieces, {minLength: 1, maxLength: 25}).map((all) => all.join(''))

function blocksOf(value: string) {
  return read(new VFile({path: 'a.md', value})).children
}

function shape(node: Node): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      key === 'position' || key === 'block' || (key === 'data' && value) ? undefined : value
    )
  )
}

describe('the value of a Markdown block', () => {
  it('is parsed alone to the block', () => {
    fc.assert(
      fc.property(documents, (text) => {
        fc.pre(!beginsWithFields(text) && text.trim() !== '')
        for (const block of blocksOf(text)) {
          expect(parseBlocks(block.data?.block?.value ?? '').map(shape)).toEqual([shape(block)])
        }
      }),
      {numRuns: 1000}
    )
  })

  it('holds no raw HTML', () => {
    fc.assert(
      fc.property(documents, (text) => {
        fc.pre(!beginsWithFields(text) && text.trim() !== '')
        for (const block of blocksOf(text)) expect(JSON.stringify(block)).not.toContain('"html"')
      }),
      {numRuns: 1000}
    )
  })
})
