import * as fc from 'fast-check'
import {visit} from 'unist-util-visit'
import {parseBlocks, parseMarkdown} from '../../../pipeline/tree/index.ts'
import {escapeText} from '../../../pipeline/tree/markdown/escape-text.ts'
import type {Pairing, Side} from './books.ts'

const han = fc
  .array(fc.constantFrom(...'問答人工智慧的一是不了在，。：；「」『』《》、？！…—'), {
    minLength: 1,
    maxLength: 6
  })
  .map((signs) => signs.join(''))

/** Inline Markdown, sound and broken, that tables, names and comments could stumble over. */
const inline = fc.oneof(
  {arbitrary: han, weight: 3},
  fc.stringMatching(/^[ -~]{1,8}$/),
  fc.constantFrom(
    '**粗**',
    '*em*',
    '~~無~~',
    '`a`',
    '`a|b`',
    '`[^1]`',
    '`<br>`',
    '|',
    '\\|',
    '\\\\',
    '\\',
    '[^1]',
    '[^1-en]',
    '[^N]',
    '[甲][m]',
    '[m]',
    '[m][]',
    '[M]',
    '![圖][m]',
    '[m-EN]',
    '-en]',
    '[甲](https://x.org/a "b")',
    '![圖](a.png)',
    'https://x.org/路',
    'a@x.org',
    '[x\ny]',
    '<br>',
    '  <br>',
    '&#10;',
    '&amp;',
    '&#124;',
    '\\<b>',
    '<!-- u1 -->',
    '-->',
    '--',
    '\u00A0',
    '\u3000',
    '\t',
    '\u2028',
    ' ',
    '$',
    '1. ',
    '# ',
    ' #'
  )
)

const breaks = fc.constantFrom('', '', '', ' ', '\n', '  \n', '   \n', '\\\n', '\t\n')

const text = fc
  .array(fc.tuple(inline, breaks), {minLength: 1, maxLength: 6})
  .map((parts) => parts.flat().join(''))

const line = text.map((one) => one.replaceAll(/\s/g, ' '))

function indented(one: string, sign: string): string {
  return one.replaceAll('\n', `\n${' '.repeat(sign.length)}`).replace(/^/, sign)
}

const code = fc
  .array(
    fc.oneof(
      line,
      fc.constantFrom('<!-- target -->', '<!-- u2 -->', '<!-- ~pairs u3 甲 | 乙 -->', '', '~~~')
    ),
    {maxLength: 4}
  )
  .map((lines) => lines.join('\n'))

const markdown = fc.oneof(
  {arbitrary: text, weight: 4},
  line.map((one) => `## ${one}`),
  line.map((one) => `${one}\n===`),
  code.map((one) => `\`\`\`\`md\n${one}\n\`\`\`\``),
  code.map((one) => `~~~~\n${one}`),
  code.map((one) => indented(one, '    ')),
  fc.tuple(text, text).map(([one, two]) => `${indented(one, '- ')}\n${indented(two, '- ')}`),
  fc.tuple(line, code).map(([one, two]) => indented(`${one}\n\n\`\`\`\n${two}`, '1. ')),
  text.map((one) => `- [ ] ${one}`),
  text.map((one) => one.replaceAll(/^/gm, '> ')),
  fc.tuple(line, line).map(([one, two]) => `| ${one} | ${two} |\n| -- | :-: |\n| ${two} | x |`),
  fc.constantFrom('---', '* * *', '![圖](a.png)', '……'),
  fc.constantFrom('[m]: https://x.org/1', '[m]: https://x.org/2 "甲"', '[ N ]: <a b>'),
  text.map((one) => `[^1]: ${one}`),
  text.map((one) => `[^N]: ${one}\n\n    又`)
)

/** A block whose value and node agree, as `read` gives them. */
const block = fc
  .oneof(
    {arbitrary: markdown, weight: 4},
    fc.string({unit: 'grapheme', maxLength: 20}).map(escapeText)
  )
  .filter((value) => {
    const [node, ...more] = value.includes('\r') ? [] : parseBlocks(value)
    const {start, end} = node?.position ?? {}
    if (!node || more.length > 0 || value.trim() === '' || isHtml(value)) return false
    return !start || (start.offset === 0 && end?.offset === value.length)
  })

const flow = /^(?:root|blockquote|listItem|footnoteDefinition)$/

/** Whether a block is raw HTML: `read` escapes it, and leaves no break before a block's text. */
function isHtml(value: string): boolean {
  let found = false
  if (!/<(?!!--)/.test(value)) return found
  visit(parseMarkdown(value), 'html', ({value: html}, _, parent) => {
    if (flow.test(parent?.type ?? '') && /^\s*<(?!!--)/.test(html)) found = true
  })
  return found
}

const label = fc.oneof(
  fc.constantFrom('問：', '**問：**', '**問**：', 'Q:', 'Ho Tze-him:', '【問】', '*Q*:', '`Q`'),
  fc
    .array(fc.constantFrom(...'問Q:|*-&#124; \n<>!+~`['), {minLength: 1, maxLength: 8})
    .map((signs) => signs.join('').replaceAll('\n\n', '\n'))
    .filter((one) => one.trim() !== '' && !/^\s*\n|\n\s*$/.test(one))
)

/** Blocks as they follow each other in a text: none swallows the next one. */
const blocks = fc.array(block, {minLength: 1, maxLength: 3}).filter((values) => {
  const joined = values.join('\n\n')
  const slices = parseBlocks(joined).map(({position}) =>
    joined.slice(position?.start.offset, position?.end.offset)
  )
  return slices.join('\0') === values.join('\0')
})

const side = fc.record(
  {blocks: fc.oneof({arbitrary: blocks, weight: 9}, fc.constant<string[]>([''])), label},
  {requiredKeys: ['blocks']}
) satisfies fc.Arbitrary<Side>

/** A unit of any shape: 1–1, n–m, without source or target, a title. */
const pairing = fc
  .record(
    {source: side, target: side, title: fc.boolean(), kept: fc.boolean()},
    {requiredKeys: ['title', 'kept']}
  )
  .filter(({source, target}) => Boolean(source ?? target)) satisfies fc.Arbitrary<Pairing>

/** Turns of units. */
export const pairings: fc.Arbitrary<Pairing[][]> = fc.array(
  fc.array(pairing, {minLength: 1, maxLength: 4}),
  {maxLength: 4}
)
