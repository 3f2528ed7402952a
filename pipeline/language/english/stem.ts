import {irregular} from './irregular.ts'

/**
 * Endings from long to short, what stands for them, and how many letters must be left. Derivations
 * are stripped too (`development` is `develop`): translations change the part of speech freely.
 */
const endings: ReadonlyArray<readonly [ending: string, replacement: string, rest: number]> = [
  ['ization', '', 3],
  ['isation', '', 3],
  ['ational', 'at', 3],
  ['fulness', '', 3],
  ['iveness', '', 3],
  ['ousness', '', 3],
  ['ability', '', 3],
  ['ibility', '', 3],
  ['ically', '', 3],
  ['ation', '', 4],
  ['ition', '', 4],
  ['ement', '', 4],
  ['ingly', '', 3],
  ['ously', '', 3],
  ['ively', '', 3],
  ['ments', '', 3],
  ['tions', 't', 3],
  ['sions', 's', 3],
  ['ment', '', 3],
  ['ness', '', 3],
  ['less', '', 3],
  ['tion', 't', 3],
  ['sion', 's', 3],
  ['ance', '', 3],
  ['ence', '', 3],
  ['able', '', 3],
  ['ible', '', 3],
  ['ship', '', 3],
  ['ally', '', 3],
  ['ency', '', 3],
  ['ancy', '', 3],
  ['ical', '', 3],
  ['ful', '', 3],
  ['ous', '', 3],
  ['ive', '', 4],
  ['ity', '', 4],
  ['ize', '', 4],
  ['ise', '', 4],
  ['ist', '', 4],
  ['ism', '', 4],
  ['ant', '', 4],
  ['ent', '', 4],
  ['ion', '', 4],
  ['ial', '', 4],
  ['ly', '', 3],
  ['al', '', 4],
  ['ic', '', 4],
  ['er', '', 4],
  ['or', '', 4]
]

function inflection(word: string): string {
  if (['ss', 'us', 'is'].some((ending) => word.endsWith(ending))) return word
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -3) + 'y' : word.slice(0, -1)
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word) && word.length > 3) return word.slice(0, -1)
  return participle(word)
}

function participle(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return word.slice(0, -3) + 'y'
  const ending = ['ed', 'ing'].find((one) => word.endsWith(one)) ?? ''
  const base = word.slice(0, word.length - ending.length)
  if (ending === '' || base.length < 3 || !/[aeiouy]/.test(base)) return word
  return /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base
}

/**
 * The stem of an English word: what its inflections and commonest derivations share.
 *
 * @param word Lower-case letters.
 * @returns A key for comparison, not always a word.
 */
export function stem(word: string): string {
  const base = irregular.get(word)
  if (base !== undefined) return finish(base)
  if (word.length < 4) return word
  const plain = inflection(word)
  return finish(irregular.get(plain) ?? plain)
}

function finish(word: string): string {
  let result = word
  for (const [ending, replacement, rest] of endings) {
    if (result.length - ending.length >= rest && result.endsWith(ending)) {
      result = result.slice(0, -ending.length) + replacement
      break
    }
  }

  if (result.length > 4 && /[eyi]$/.test(result)) return result.slice(0, -1)
  return result
}
