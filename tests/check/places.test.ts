import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import check from '../../pipeline/check/index.ts'
import {read, stagesOfText} from '../../pipeline/index.ts'
import {applyEdits} from '../../pipeline/tree/edit.ts'
import type {Edit} from '../../pipeline/tree/edit.ts'
import {lineStarts} from '../../pipeline/tree/lines.ts'
import {findingsOf} from '../../pipeline/tree/index.ts'
import type {Finding} from '../../pipeline/tree/index.ts'

interface Looked {
  findings: Finding[]
  value: string
}

/** What the check says of words that a conversion got wrong, and the text of the file. */
function look(name: string, text: string): Looked {
  const file = new VFile({path: name, value: text})
  const tree = read(file, {lang: 'zh-Hant'})
  for (const stage of stagesOfText({})) stage.run(tree, file)
  check({glossary: new Map()})(tree, file)
  const findings = findingsOf(file).filter(({rule}) => rule === 'over-conversion')
  return {findings, value: String(file.value)}
}

/** What to write in the file where a word is wrong. */
function fixOf({place, expected: [value = ''] = []}: Finding, text: string): Edit {
  const starts = lineStarts(text)
  const offset = (point: {line: number; column: number} | undefined) =>
    (starts[(point?.line ?? 0) - 1] ?? NaN) + (point?.column ?? 0) - 1
  return {start: offset(place?.start), end: offset(place?.end), value}
}

const plain = ['製裁', '註重', '燈塔', '，', '。', 'word ', '\n', '\n\n', '\r\n', '\u3000', '  ']
const strays = ['\u200B', '\u00AD', '\uFEFF', '\u0007', '\u2028', '\f', '\r']
const labels = ['\n\n問：', '\n\n**答：**', '\n\n林海：', '\n**問：**']
const marks = [
  '**',
  '*',
  '`',
  '\\*',
  '\\',
  '&amp;',
  '\n> ',
  '\n- ',
  '\n# ',
  '| 製裁 |\n|-|\n| 註重 |'
]
const html = ['<!-- 製裁 -->', '<!--', '<br>', '<b>', '\n\n<div>製裁\n\n']
const references = [
  '[製裁][1]',
  '[註重]',
  '![製裁][1]',
  '[^1]',
  '\n\n[1]: https://a.example/製裁\n\n'
]

const texts = (...pieces: string[]) =>
  fc
    .array(fc.constantFrom('製裁', '製裁', ...pieces), {minLength: 1, maxLength: 30})
    .map((all) => `燈塔看守人\n\n${all.join('')}`)

/**
 * The places that do not hold their wrong word; and, once those that do are put right, how many more
 * words are wrong than those whose place was not known.
 */
function faultsOf(name: string, text: string) {
  const {findings, value} = look(name, text)
  const exact = findings.filter((finding) => finding.exact)
  const misplaced = exact.filter((finding) => {
    const {start, end} = fixOf(finding, value)
    return value.slice(start, end) !== finding.actual
  })
  const fixes = exact.map((finding) => fixOf(finding, value)).toSorted((a, b) => a.start - b.start)
  const left = look(name, applyEdits(value, fixes)).findings.length
  return {misplaced, left: left - (findings.length - exact.length)}
}

const none = {misplaced: [], left: 0}

describe('the place of a wrong word is where it stands in the file', () => {
  it('in plain text with strays and labels', () => {
    fc.assert(
      fc.property(texts(...plain, ...strays, ...labels), (text) => {
        expect(faultsOf('a.txt', text)).toEqual(none)
      }),
      {numRuns: 500}
    )
  })

  it('in Markdown with comments, references and marks', () => {
    const pieces = [...plain, ...strays, ...labels, ...marks, ...html, ...references]
    fc.assert(
      fc.property(texts(...pieces), (text) => {
        expect(faultsOf('a.md', text)).toEqual(none)
      }),
      {numRuns: 500}
    )
  })

  it('and is always known but for words that are cut', () => {
    const pieces = ['燈塔，', 'word ', '\u200B，', '\r\n', '\n\n', '<!-- 製裁 -->', '[製裁][1]']
    const text = fc
      .array(fc.constantFrom('製裁', ...pieces, ...labels), {minLength: 1, maxLength: 30})
      .map((all) => `# 燈塔\n\n[1]: https://a.example/\n\n海，${all.join('海，')}`)
    fc.assert(
      fc.property(text, (one) => {
        for (const finding of look('a.md', one).findings) expect(finding.exact).toBe(true)
      }),
      {numRuns: 300}
    )
  })
})
