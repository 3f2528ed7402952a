import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {contentKey} from '../../../pipeline/language/hash.ts'
import {readTmx} from '../../../pipeline/read/tmx/index.ts'
import type {Entry} from '../../../pipeline/translate/memory.ts'
import {fromTmx} from '../../../src/memory/exchange/from-tmx.ts'

const cases = path.join(import.meta.dirname, 'cases')
const now = '2026-01-01T00:00:00.000Z'

/** What a case expects; what it does not name may be anything. */
interface Expected {
  why: string
  entries: Array<Partial<Entry> & Pick<Entry, 'source' | 'target'>>
}

const read = (bytes: Uint8Array) => fromTmx(readTmx(bytes, 'memory.tmx'), now)
const bytesOf = (name: string) => readFileSync(path.join(cases, name, 'memory.tmx'))

describe('a memory of any tool is read', () => {
  for (const name of readdirSync(cases)) {
    const expected = parse(readFileSync(path.join(cases, name, 'entries.yaml'), 'utf8')) as Expected
    test(`${name}: ${expected.why}`, () => {
      const entries = read(bytesOf(name))
      expect(entries).toMatchObject(expected.entries)
      expect(entries).toHaveLength(expected.entries.length)
      for (const {key, source} of entries) expect(key).toBe(contentKey(source.value))
    })
  }

  test('in any encoding', () => {
    const text = bytesOf('omegat').toString('utf8')
    const expected = read(bytesOf('omegat'))
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-8']) {
      for (const addBOM of [true, false]) {
        expect(read(iconv.encode(text, encoding, {addBOM}))).toEqual(expected)
      }
    }

    const declared = text.replace('UTF-8', 'gb18030')
    expect(read(iconv.encode(declared, 'gb18030'))).toEqual(expected)
  })
})

describe('what is no memory is refused in one sentence', () => {
  const broken = [
    [
      '<tmx>\n<body>\n<tu></body></tmx>',
      /^Cannot read `memory\.tmx`: it is broken XML at line 3 \(/
    ],
    ['', /^Cannot read `memory\.tmx`: it is broken XML at line 1 \(/],
    ['<tmx><body>&nbsp;</body></tmx>', /broken XML at line 1 \(/],
    ['<xliff/>', /^Unexpected XML `memory\.tmx`, expected a translation memory/]
  ] as const
  test.each(broken)('%j', (text, message) => {
    expect(() => read(Buffer.from(text))).toThrow(message)
  })

  test('bytes of another encoding', () => {
    expect(() => read(iconv.encode('<tmx>蜂蜜</tmx>', 'big5'))).toThrow(
      'Unexpected encoding of `memory.tmx`, expected utf-8 as the file says; save it as UTF-8'
    )
  })
})
