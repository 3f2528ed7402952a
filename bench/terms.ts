import {performance} from 'node:perf_hooks'
import STCharacters from 'opencc-js/dict/STCharacters'
import type {Concept} from '../pipeline/glossary/index.ts'
import {chineseMatcher} from '../pipeline/terms/chinese.ts'
import {numbers} from './random.ts'

/** As many characters as texts have, so that terms stand by chance no more often than there. */
const characters = STCharacters.split('|')
  .map((entry) => entry.charAt(0))
  .filter((character) => /\p{Script=Han}/u.test(character))
const terms = 50_000
/** Bytes of UTF-8. */
const size = 10 * 2 ** 20

/** How long it takes to make a matcher, and how fast it finds: `node bench/terms.ts`. */
const draw = numbers(7)
const pick = () => characters[Math.floor(draw() * characters.length)] ?? ''
const wordOf = (length: number) => Array.from({length}, pick).join('')
const words = new Set<string>()
while (words.size < terms) {
  const kind = draw()
  if (kind < 0.02) words.add(`${wordOf(2)}·${wordOf(3)}`)
  else if (kind < 0.04) words.add(`K${Math.floor(draw() * 10_000)}-${wordOf(2)}`)
  else words.add(wordOf(kind < 0.25 ? 3 : kind < 0.6 ? 4 : 5 + Math.floor(draw() * 4)))
}

const list = [...words]
const glossary = new Map(
  list.map((term, index): [string, Concept] => [
    `c-${index}`,
    {
      id: `c-${index}`,
      kind: 'term',
      review: 'approved',
      terms: [{term, lang: 'zh-TW', status: 'preferred'}],
      source: [],
      domain: 'bench'
    }
  ])
)

/** A text of paragraphs, in which a term stands every so many characters, or a little more often. */
function textOf(bytes: number, gap: number): string[] {
  const paragraphs: string[] = []
  let written = 0
  while (written < bytes) {
    const parts: string[] = []
    let length = 100 + Math.floor(draw() * 300)
    while (length > 0) {
      const words = wordOf(Math.floor(gap * (0.5 + draw())))
      const next = draw() < 0.9 ? (list[Math.floor(draw() * list.length)] ?? '') : '，'
      parts.push(words, next)
      length -= words.length + next.length
    }

    const paragraph = `${parts.join('')}。`
    // As it comes from a file: one piece of memory.
    paragraphs.push(Buffer.from(paragraph).toString())
    written += Buffer.byteLength(paragraph)
  }

  return paragraphs
}

const rows: Array<Record<string, string | number>> = []
for (const gap of [30, 60]) {
  const paragraphs = textOf(size, gap)
  const total = paragraphs.reduce((sum, {length}) => sum + length, 0)
  for (let round = 1; round <= 3; round++) {
    const start = performance.now()
    const find = chineseMatcher(glossary)
    const loaded = performance.now()
    let hits = 0
    for (const paragraph of paragraphs) hits += find(paragraph).length
    const seconds = (performance.now() - loaded) / 1000
    rows.push({
      terms: glossary.size,
      'characters a hit': Math.round(total / hits),
      'loading, ms': Math.round(loaded - start),
      'MB/s': (size / 2 ** 20 / seconds).toFixed(1)
    })
  }
}

console.table(rows)
