import {
  decadeWords,
  lengthWords,
  monthWords,
  multipleWords,
  oneWords,
  ordinalWords,
  tenWords,
  vagueWords
} from './words.ts'

const tables = [
  decadeWords,
  lengthWords,
  monthWords,
  multipleWords,
  oneWords,
  ordinalWords,
  tenWords,
  vagueWords
]
const articles = ['a', 'an', 'half', 'halved', 'several', 'few', 'couple']

const starts: ReadonlySet<string> = new Set([
  ...tables.flatMap((words: ReadonlyMap<string, unknown>) => [...words.keys()]),
  ...articles
])

/** Whether an amount may start with a word in lower case. */
export function mayStart(word: string): boolean {
  return starts.has(word) || word.endsWith('fold')
}
