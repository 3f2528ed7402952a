import {fold} from '../../language/fold.ts'

/** A list of words that is asked without regard to script, case and width. */
export interface Words {
  has: (folded: string) => boolean
  /** The longest word that the text begins or ends with. */
  startOf: (folded: string) => string | undefined
  endOf: (folded: string) => string | undefined
}

/** Text as words are compared: Simplified characters, ASCII signs, lower case. */
export function keyOf(text: string): string {
  return fold(text).toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** Make a list askable; it is folded when it is first asked. */
export function wordsOf(list: readonly string[]): Words {
  let known: {set: Set<string>; byLength: string[]} | undefined
  const get = () => {
    if (known) return known
    const set = new Set(list.map(keyOf))
    known = {set, byLength: [...set].toSorted((a, b) => b.length - a.length)}
    return known
  }

  return {
    has: (folded) => get().set.has(folded),
    startOf: (folded) => get().byLength.find((word) => folded.startsWith(word)),
    endOf: (folded) => get().byLength.find((word) => folded.endsWith(word))
  }
}
