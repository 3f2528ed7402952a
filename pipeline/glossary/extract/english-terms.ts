import {stopWords} from '../../language/english/stop-words.ts'
import type {Passage} from './passages.ts'

/** A run of English words that may render a term. */
export interface EnglishTerm {
  /** As it is first written. */
  text: string
  /** Stems of its words. */
  stems: string[]
  units: Set<string>
  frequency: number
}

const most = 4
/** Verbs and adjectives of opinion that begin or end no term. */
const loose =
  /^(?:say|said|think|new|same|other|many|several|important|clear|like|want|need|help|take|give|mr|ms|first|last|next|past|recent|current|way|lot|kind|part|year|week|day|time|people|thing)s?$/i

/** A run of English words as it stands in a passage. */
export interface Run {
  text: string
  stems: string[]
  /** The stems, with blanks between. */
  key: string
}

/** Every run of up to four words that neither begins nor ends with a function word. */
export function runsIn({en, enWords}: Passage): Run[] {
  const runs: Run[] = []
  enWords.forEach((first, from) => {
    if (!isEdge(first.text)) return
    for (let to = from; to < Math.min(enWords.length, from + most); to++) {
      const last = enWords[to]!
      const before = enWords[to - 1]
      if (to > from && before && !/^[ -]$/.test(en.slice(before.end, last.start))) break
      if (!isEdge(last.text)) continue
      const stems = enWords.slice(from, to + 1).map((word) => word.key)
      runs.push({text: en.slice(first.start, last.end), stems, key: stems.join(' ')})
    }
  })
  return runs
}

/** The runs of all passages, by their stems. */
export function englishTerms(passages: readonly Passage[]): Map<string, EnglishTerm> {
  const terms = new Map<string, EnglishTerm>()
  for (const passage of passages) {
    for (const {key, text, stems} of runsIn(passage)) {
      const known = terms.get(key)
      if (known) {
        known.units.add(passage.unit)
        known.frequency++
      } else terms.set(key, {text, stems, units: new Set([passage.unit]), frequency: 1})
    }
  }

  return standing(terms)
}

/** Runs that stand by themselves somewhere, not only inside one longer run. */
function standing(terms: Map<string, EnglishTerm>): Map<string, EnglishTerm> {
  const pieces = new Set<string>()
  for (const {stems, frequency} of terms.values()) {
    if (frequency < 2) continue
    for (let from = 0; from < stems.length; from++) {
      for (let to = from + 1; to <= stems.length; to++) {
        const part = stems.slice(from, to)
        const key = part.join(' ')
        if (part.length < stems.length && terms.get(key)?.frequency === frequency) pieces.add(key)
      }
    }
  }

  for (const key of pieces) terms.delete(key)
  return terms
}

function isEdge(word: string): boolean {
  return (
    word.length > 1 && !stopWords.has(word.toLowerCase()) && !loose.test(word) && !/^\d/.test(word)
  )
}
