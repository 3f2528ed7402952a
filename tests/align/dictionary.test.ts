import {describe, expect, it} from 'vitest'
import {
  buildDictionary,
  decodeDictionary,
  encodeDictionary,
  findHead,
  indexFirst,
  longestHead
} from '../../pipeline/align/dictionary/index.ts'

const entries = [
  {head: '河', senses: ['river', 'stream'], reading: 'he'},
  {head: '河口', senses: ['mouth of a river']},
  {head: '河口镇', senses: ['Hekou Town']},
  {head: '河', senses: ['Yellow River'], reading: 'he'},
  {head: '着', senses: ['to wear'], reading: 'zhuo'},
  {head: '着', senses: ['particle'], reading: 'zhe'}
]

/** Stems that a headword is linked to, with their weights. */
function linksOf(dictionary: ReturnType<typeof buildDictionary>, head: string) {
  const found = findHead(dictionary, indexFirst(dictionary), head)
  const from = dictionary.linkStart[found] ?? 0
  const to = dictionary.linkStart[found + 1] ?? 0
  return Object.fromEntries(
    Array.from({length: to - from}, (_, at) => [
      dictionary.stems[dictionary.linkStem[from + at] ?? -1],
      Math.round((dictionary.linkWeight[from + at] ?? 0) / 25.5) / 10
    ])
  )
}

describe('dictionary', () => {
  const dictionary = buildDictionary(entries)

  it('finds the longest headword at a place', () => {
    const first = indexFirst(dictionary)
    const longest = (text: string, at: number) => {
      const found = longestHead(dictionary, first, text, at)
      return found < 0
        ? undefined
        : (dictionary.headStart[found + 1] ?? 0) - (dictionary.headStart[found] ?? 0)
    }

    expect(longest('在河口镇上', 1)).toBe(3)
    expect(longest('在河口上', 1)).toBe(2)
    expect(longest('河边', 0)).toBe(1)
    expect(longest('山', 0)).toBeUndefined()
  })

  it('links a headword to the stems of all its senses, the fewer the stronger', () => {
    expect(linksOf(dictionary, '河')).toEqual({river: 1, stream: 0.6, yellow: 0.4})
    expect(linksOf(dictionary, '河口')).toEqual({mouth: 0.7, river: 0.7})
    expect(linksOf(dictionary, '河边')).toEqual({})
  })

  it('knows the readings of characters', () => {
    const at = dictionary.readingOf.indexOf('着'.charCodeAt(0))
    const [from, to] = [dictionary.readingStart[at], dictionary.readingStart[at + 1]]
    const readings = Array.from(
      dictionary.readings.slice(from, to),
      (id) => dictionary.syllables[id]
    )
    expect(readings).toEqual(['zhe', 'zhuo'])
  })

  it('reads back what it wrote, wherever the bytes begin', () => {
    const bytes = encodeDictionary(dictionary)
    expect(decodeDictionary(bytes)).toEqual(dictionary)
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(decodeDictionary(shifted.subarray(1))).toEqual(dictionary)
    expect(() => decodeDictionary(new Uint8Array(80))).toThrow('Unexpected dictionary file')
  })
})
