import {irregular} from './irregular.ts'

/** Verbs whose last consonant is doubled though they are of several syllables. */
const stressed =
  /(?:admit|allot|begin|commit|compel|control|defer|deter|equip|expel|forget|infer|occur|omit|permit|prefer|propel|rebut|refer|regret|submit|transfer|transmit)$/

/**
 * The forms of an English verb besides itself: third person, past, participles; of what is doubled on
 * one side of the Atlantic only, both spellings.
 *
 * @param word In lower case.
 */
export function verbForms(word: string): string[] {
  const own = [...irregular].flatMap(([form, base]) => (base === word ? [form] : []))
  const forms = [thirdPerson(word), ...own, ...stemsOf(word).flatMap((stem) => withEndings(stem))]
  return [...new Set(forms)].filter((form) => form !== word)
}

function thirdPerson(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`
}

/** What endings are put to: `stop` and `stopp`, `travel` and `travell`. */
function stemsOf(word: string): string[] {
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word)
  if (isShort || stressed.test(word)) return [word + word.slice(-1)]
  if (/[^aeiou][aeiou]l$/.test(word)) return [word, `${word}l`]
  return [word]
}

function withEndings(stem: string): string[] {
  if (stem.endsWith('ie')) return [`${stem}d`, `${stem.slice(0, -2)}ying`]
  if (/[^aeoy]e$/.test(stem)) return [`${stem}d`, `${stem.slice(0, -1)}ing`]
  if (stem.endsWith('e')) return [`${stem}d`, `${stem}ing`]
  if (/[^aeiou]y$/.test(stem)) return [`${stem.slice(0, -1)}ied`, `${stem}ing`]
  return [`${stem}ed`, `${stem}ing`]
}
