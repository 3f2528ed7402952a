import {readFileSync} from 'node:fs'
import {format} from 'prettier'
import {describe, expect, test} from 'vitest'
import {readSideBySide} from '../../../pipeline/read/side-by-side/index.ts'

function fixture(path: string): string {
  return readFileSync(new URL(`../../emit/markdown/cases/${path}`, import.meta.url), 'utf8')
}

const columns = fixture('interview/columns.md')
const stacked = fixture('interview/stacked.md')

/** Pairs without lines. */
function read(file: string) {
  return readSideBySide(file)?.pairs.map(({source, target, ...rest}) => ({
    ...rest,
    ...(source && {source: {...source, line: 0}}),
    ...(target && {target: {...target, line: 0}})
  }))
}

/** A file with one thing edited, which must be there. */
function edited(file: string, from: string, to: string): string {
  expect(file).toContain(from)
  return file.replace(from, () => to)
}

describe.each([
  ['columns', columns],
  ['stacked', stacked]
])('%s saved by an editor', (_, file) => {
  test.each<[string, (text: string) => string]>([
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with CR', (text) => text.replaceAll('\n', '\r')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['with blanks at the ends of lines', (text) => text.replaceAll('-->\n', '-->  \n')],
    ['without a final newline', (text) => text.trimEnd()],
    ['with more empty lines', (text) => text.replaceAll('\n\n<!--', '\n\n \n\n<!--')]
  ])('%s', (_name, save) => {
    expect(save(file)).not.toBe(file)
    expect(read(save(file))).toEqual(read(file))
  })

  test('that lines up tables', async () => {
    const tidy = await format(file, {parser: 'markdown'})
    expect(tidy).not.toBe(columns)
    expect(read(tidy)).toEqual(read(file))
  })
})

describe('somebody', () => {
  const targets = (file: string) => readSideBySide(file)?.pairs.map(({target}) => target)

  test('writes a translation into an empty cell, with a bar too many', () => {
    const file = edited(columns, '話。 |  |', '話。 | No | phone. |')
    expect(targets(file)?.[4]).toEqual({value: 'No | phone.', line: 51})
  })

  test('leaves out the outer bars', () => {
    const file = edited(columns, '| 還有鹽。 | And salt. |', '| 還有鹽。 | And pepper.')
    expect(targets(file)?.[7]).toEqual({value: 'And pepper.', line: 68})
  })

  test('writes another label into a head', () => {
    const file = edited(columns, '| **Q:** |', '| **Lo:** |')
    expect(targets(file)?.[2]).toMatchObject({label: '**Lo:**'})
  })

  test('empties a head', () => {
    const file = edited(columns, '| **Q:** |', '|  |')
    expect(targets(file)?.[2]).toEqual({value: 'How many years did you keep it?', line: 35})
  })

  test('writes another label before a text', () => {
    const file = edited(stacked, '**A:** Thirty', '**Keeper**: Thirty')
    expect(targets(file)?.[3]).toMatchObject({
      label: '**Keeper**:',
      value: expect.stringMatching(/^Thirty/)
    })
  })

  test('takes a label away', () => {
    const file = edited(stacked, '**A:** Thirty', 'Thirty')
    expect(targets(file)?.[3]).not.toHaveProperty('label')
  })

  test('adds a line to a title', () => {
    const file = edited(
      columns,
      '+source -->\n\n# 燈塔的最後一夜',
      '+source -->\n\n# 燈塔\n\n最後一夜'
    )
    expect(readSideBySide(file)?.pairs[0]?.source?.value).toBe('燈塔\n\n最後一夜')
  })

  test('adds a row, a paragraph below a table and one above all', () => {
    const row = edited(columns, '| And salt. |\n', '| And salt. |\n|  | And tea. |\n\nAnd\nrum.\n')
    const file = edited(row, '<!-- u1', 'A preface.\n\n<!-- u1')
    const all = readSideBySide(file)?.pairs ?? []
    expect(all[0]).toEqual({target: {value: 'A preface.', line: 17}})
    expect(all.slice(9, 11)).toEqual([
      {target: {value: 'And tea.', line: 71}},
      {target: {value: 'And\nrum.', line: 73}}
    ])
    expect(all).toHaveLength(14)
  })

  test('writes a comment between two units', () => {
    const file = edited(
      columns,
      '<!-- pairs u8 -->',
      '<!-- look up the salt -->\n\n<!-- pairs u8 -->'
    )
    expect(targets(file)?.[6]?.value).toMatch(/^- oil\n- matches/)
    const below = edited(columns, '| And salt. |\n', '| And salt. |\n\n<!-- look it up -->\n')
    expect(read(below)).toEqual(read(columns))
  })

  test('puts a second target below the first', () => {
    const file = edited(stacked, 'And salt.\n', 'And salt.\n\n<!-- target -->\n\nAnd rum.\n')
    expect(targets(file)?.slice(7, 9)).toMatchObject([{value: 'And salt.'}, {value: 'And rum.'}])
  })

  test('writes below the glossary', () => {
    const file = fixture('glossary/columns.md')
    expect(read(`${file}\nA word.\n`)).toEqual([
      ...(read(file) ?? []),
      {target: {value: 'A word.', line: 0}}
    ])
  })
})

describe('not one of ours:', () => {
  test.each([
    ['a text without front matter', '# Title\n\n<!-- u1 -->\n\ntext\n'],
    ['front matter without our words', '---\ntitle: x\n---\n\ntext\n'],
    ['broken front matter', '---\nduizhao: {source: zh\n---\n\n<!-- u1 -->\n'],
    ['an empty file', '']
  ])('%s', (_, file) => {
    expect(readSideBySide(file)).toBeUndefined()
  })
})
