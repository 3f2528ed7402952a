import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {toSimplified} from '../../pipeline/language/fold.ts'
import {straddles} from '../../pipeline/language/straddle.ts'

const file = new URL('straddle.yaml', import.meta.url)
const sentences = parse(readFileSync(file, 'utf8')) as Record<'words' | 'cut' | 'missed', string[]>

function isCut(sentence: string): boolean {
  const start = sentence.indexOf('[')
  const end = sentence.indexOf(']') - 1
  return straddles(sentence.replaceAll(/[[\]]/g, ''), start, end)
}

describe.each([
  ['as written', (sentence: string) => sentence],
  ['in Simplified characters', toSimplified]
])('%s', (_, written) => {
  test.each(sentences.words)('a word: %s', (sentence) => {
    expect(isCut(written(sentence))).toBe(false)
  })

  test.each(sentences.cut)('cut out of words: %s', (sentence) => {
    expect(isCut(written(sentence))).toBe(true)
  })

  test.each(sentences.missed)('taken for a word: %s', (sentence) => {
    expect(isCut(written(sentence))).toBe(false)
  })
})
