/** What a dictionary knows of Chinese words, in Simplified characters. */
export interface Lexicon {
  has: (word: string) => boolean
  /** Stems of the English words that may translate it, with weights from 0 to 1. */
  stemsOf: (word: string) => ReadonlyMap<string, number>
  /** Hanyu Pinyin syllables of a character, without tones. */
  readingsOf: (character: string) => readonly string[]
  /** In how many headwords each word stands: how common it is in the language at large. */
  commonness: (words: readonly string[]) => {counts: number[]; total: number}
}

/** Where there is no dictionary. */
export const emptyLexicon: Lexicon = {
  has: () => false,
  stemsOf: () => new Map(),
  readingsOf: () => [],
  commonness: (words) => ({counts: words.map(() => 0), total: 1})
}
