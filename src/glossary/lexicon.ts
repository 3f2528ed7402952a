import {loadDictionary} from '../data/dictionary.ts'
import type {Dictionary} from '../../pipeline/align/dictionary/index.ts'
import {buildAutomaton} from '../../pipeline/language/automaton.ts'
import type {Lexicon} from '../../pipeline/glossary/extract/lexicon.ts'

let loaded: Promise<Lexicon> | undefined

/**
 * The lexicon of the dictionary that comes with duizhao; it is read once.
 *
 * @throws {InputError} Where the dictionary was not built.
 */
export function loadLexicon(): Promise<Lexicon> {
  loaded ??= loadDictionary().then(lexiconOf)
  return loaded
}

const none: ReadonlyMap<string, number> = new Map()

/** The dictionary that pairs texts, as a lexicon for finding candidates. */
function lexiconOf(dictionary: Dictionary): Lexicon {
  const {heads, headStart, linkStart, linkStem, linkWeight, stems} = dictionary
  const numbers = new Map<string, number>()
  for (let head = 0; head < headStart.length - 1; head++) {
    const codes = heads.subarray(headStart[head], headStart[head + 1])
    numbers.set(String.fromCharCode(...codes), head)
  }

  const readings = new Map<number, number>()
  dictionary.readingOf.forEach((code, index) => readings.set(code, index))
  const known = new Map<string, ReadonlyMap<string, number>>()
  return {
    has: (word) => numbers.has(word),
    stemsOf(word) {
      const head = numbers.get(word)
      if (head === undefined) return none
      const told = known.get(word)
      if (told) return told
      const links = new Map<string, number>()
      known.set(word, links)
      for (let link = linkStart[head]!; link < linkStart[head + 1]!; link++) {
        links.set(stems[linkStem[link]!] ?? '', linkWeight[link]! / 255)
      }

      return links
    },
    commonness(words) {
      const counts = words.map(() => 0)
      const automaton = buildAutomaton(words)
      for (const head of numbers.keys()) {
        for (const {pattern} of automaton.findAll(head)) counts[pattern]!++
      }

      return {counts, total: numbers.size}
    },
    readingsOf(character) {
      const index = readings.get(character.charCodeAt(0))
      if (index === undefined) return []
      const [from, to] = [dictionary.readingStart[index], dictionary.readingStart[index + 1]]
      return Array.from(
        dictionary.readings.subarray(from, to),
        (syllable) => dictionary.syllables[syllable] ?? ''
      )
    }
  }
}
