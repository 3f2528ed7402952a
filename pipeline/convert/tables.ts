import {buildAutomaton, leftmostLongest} from '../language/automaton.ts'
import {toSimplified} from '../language/fold.ts'
import {crossesWords, wordEdges} from '../language/word-edges.ts'

/** Converts text code point by code point: every code point of the text becomes exactly one. */
export type Conversion = (text: string) => string

/** A dictionary in OpenCC's form: `key value[ value…]` entries joined by `|`; the first value counts. */
export type OpenccDictionary = string

/** A numeral before a measure word is often taken into the word before it: 第二|隻. */
const numeral = /[一二三四五六七八九十百千万萬亿億两兩几幾]/

/** The entries of a dictionary. */
export function entriesOf(dictionary: OpenccDictionary): Array<[string, string]> {
  return dictionary
    .split('|')
    .map((entry) => entry.split(' '))
    .map(([from = '', to = '']) => [from, to])
}

/** The entries of dictionaries by key; earlier dictionaries win. */
export function tableOf(...dictionaries: OpenccDictionary[]): Map<string, string> {
  return new Map(dictionaries.toReversed().flatMap(entriesOf))
}

/**
 * Make a conversion of one step: phrases leftmost-longest, single characters elsewhere. A phrase that
 * is cut out of other words (頭髮 in 巨頭發布, 國製 in 美國制裁) does not count.
 *
 * @param phrases By phrase; its value has as many code points.
 * @param characters By character.
 */
export function conversion(
  phrases: ReadonlyMap<string, string>,
  characters: ReadonlyMap<string, string>
): Conversion {
  const keys = [...phrases.keys()]
  const automaton = buildAutomaton(keys)

  return (text) => {
    const hits = automaton.findAll(text)
    const edges = hits.length > 0 ? wordEdges(toSimplified(text)) : undefined
    const whole = hits.filter(({start, end}) => !edges || !isCut(edges, text, start, end))
    let result = ''
    let at = 0
    for (const {start, end, pattern} of leftmostLongest(whole)) {
      result += byCharacter(text.slice(at, start), characters)
      result += phrases.get(keys[pattern] ?? '') ?? text.slice(start, end)
      at = end
    }

    return result + byCharacter(text.slice(at), characters)
  }
}

function isCut(edges: Uint8Array, text: string, start: number, end: number): boolean {
  if (!crossesWords(edges, start, end)) return false
  return !(edges[end] && numeral.test(text.charAt(start)))
}

function byCharacter(text: string, characters: ReadonlyMap<string, string>): string {
  let result = ''
  for (const character of text) result += characters.get(character) ?? character
  return result
}
