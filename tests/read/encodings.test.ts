import {readFileSync} from 'node:fs'
import iconv from 'iconv-lite'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {decode} from '../../pipeline/read/decode.ts'
import {decodeStrictly} from '../../pipeline/read/decoders.ts'
import {findingsOf} from '../../pipeline/tree/index.ts'

interface Case {
  why: string
  text: string
  bytes: string
  mark?: boolean
  label?: string
  read?: string
  encoding: string
  finding?: string
}

const cases = parse(readFileSync(new URL('encodings.yaml', import.meta.url), 'utf8')) as Case[]

function bytesOf({text, bytes, mark = false}: Case): Uint8Array {
  return iconv.encodingExists(bytes)
    ? iconv.encode(text, bytes, {addBOM: mark})
    : Buffer.from(bytes, 'hex')
}

describe('decode', () => {
  for (const one of cases) {
    it(`${one.why}: ${one.text || one.bytes}`, () => {
      const file = new VFile({path: 'a.txt'})
      const {text, encoding} = decode(bytesOf(one), file, one.label)
      expect({text, encoding}).toEqual({text: one.read ?? one.text, encoding: one.encoding})
      const reasons = findingsOf(file).map(({reason}) => reason)
      expect(reasons.filter((reason) => !one.finding || !reason.includes(one.finding))).toEqual([])
      expect(reasons.length).toBe(one.finding ? 1 : 0)
    })
  }
})

describe('Big5', () => {
  /** Where iconv-lite differs from the WHATWG: pictures of control characters, one block. */
  const others = /[\u2400-\u2421\uFFED\uFFFD]/

  it('has every character of HKSCS', () => {
    const pairs = Array.from({length: 0x7e * 0xbf}, (_, at) =>
      Uint8Array.of(0x81 + Math.floor(at / 0xbf), 0x40 + (at % 0xbf))
    )
    const expected = pairs
      .map((bytes) => ({bytes, text: iconv.decode(bytes, 'big5-hkscs')}))
      .filter(({bytes, text}) => bytes[1] !== 0x7f && !others.test(text))
    expect(expected.length).toBeGreaterThan(18_000)
    expect(expected.map(({bytes}) => ({bytes, text: decodeStrictly(bytes, 'big5')}))).toEqual(
      expected
    )
  })
})

it('has every character of windows-1252, and five that only the WHATWG has', () => {
  for (let byte = 0; byte < 256; byte++) {
    const sign = iconv.decode(Buffer.of(byte), 'windows-1252')
    const expected = sign === '\uFFFD' ? String.fromCharCode(byte) : sign
    expect(decodeStrictly(Uint8Array.of(byte), 'windows-1252')).toBe(expected)
  }
})
