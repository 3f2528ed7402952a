import {buildAutomaton, leftmostLongest} from '../language/automaton.ts'
import {straddles} from '../language/straddle.ts'
import type {Chain} from './chains.ts'
import {type NameForm, inForm, nameKey} from './forms.ts'
import type {Conversion} from './tables.ts'

/** Names longer than this are taken to be names wherever they stand. */
const longestGuarded = 3

/**
 * A conversion of text that leaves names whole: they take the form that the glossary gives, or are
 * converted as names; no word of the text around them reaches into them.
 *
 * @param names Names of the glossary, and of the text itself.
 */
export function withNames(
  {text: convert, name: convertName}: Chain,
  names: NameForm[]
): Conversion {
  const automaton = buildAutomaton(names.map(({key}) => key))

  return (text) => {
    const lower = nameKey(text)
    if (lower.length !== text.length) return convert(text)
    const hits = automaton
      .findAll(lower)
      .filter(({start, end}) => end - start > longestGuarded || !straddles(text, start, end))
    let result = ''
    let at = 0
    for (const {start, end, pattern} of leftmostLongest(hits)) {
      const found = text.slice(start, end)
      const form = names[pattern]?.form
      result += convert(text.slice(at, start))
      result += form === undefined ? convertName(found) : inForm(found, form)
      at = end
    }

    return result + convert(text.slice(at))
  }
}
