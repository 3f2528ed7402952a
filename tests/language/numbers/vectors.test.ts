import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {quantities} from '../../../pipeline/language/numbers/index.ts'
import type {Quantity} from '../../../pipeline/language/numbers/index.ts'

type Vectors = Record<'zh' | 'en', Record<string, string[]>>

const file = new URL('vectors.yaml', import.meta.url)
const vectors: Vectors = parse(readFileSync(file, 'utf8'))

function write({text, low, high, unit, approx, advisory}: Quantity): string {
  const value = low === high ? `${low}` : `${low} to ${high}`
  const marks = `${approx ? ' ~' : ''}${advisory ? ' ?' : ''}`
  return `${text} = ${value}${unit ? ` ${unit}` : ''}${marks}`
}

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  test.each(Object.entries(vectors[lang]))('%s', (text, expected) => {
    expect(quantities(text, lang).map(write)).toEqual(expected)
  })
})

test('a quantity gives its own words', () => {
  const text = '在2025年，增長了百分之四十七。'
  for (const {start, end, text: words} of quantities(text, 'zh')) {
    expect(text.slice(start, end)).toBe(words)
  }
})
