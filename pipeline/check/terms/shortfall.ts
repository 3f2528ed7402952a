import type {Concept} from '../../glossary/index.ts'
import {matchInOrder} from '../../language/match-in-order.ts'
import {sentences} from '../../language/sentences.ts'
import type {Sentence} from '../../language/sentences.ts'
import type {BothSides} from '../find.ts'
import type {Occurrence} from '../../tree/occurrences.ts'
import {standIn} from './stand-in.ts'

/** An occurrence in the source for which nothing stands in the target. */
export interface Shortfall {
  missing: Occurrence
  /** How many occurrences are rendered, of how many. */
  found: number
  count: number
  /** What may stand for it, in words; nothing where it is plainly left out or written otherwise. */
  excuse?: string
}

/**
 * The occurrence of a concept that its unit's target lacks most plainly. Renderings count for the
 * occurrences that stand at the same place of the unit; where the concept is rendered elsewhere, a
 * pronoun, a short form, or in the same sentence nothing at all may stand for it.
 */
export function shortfallOf(
  both: BothSides,
  concept: Concept,
  wanted: readonly Occurrence[],
  rendered: readonly Occurrence[]
): Shortfall | undefined {
  const count = wanted.length
  const found = rendered.length
  const [first] = wanted
  if (!first || found >= count) return undefined
  if (found === 0) return {missing: first, found, count}
  const own = sentences(both.sourceText, both.source.lang)
  const other = sentences(both.targetText, both.target.lang)
  const matches = matchInOrder(
    wanted.map(({start}) => placeAmong(own, start)),
    rendered.map(({start}) => placeAmong(other, start))
  )
  const lacking = wanted.filter((_, index) => matches[index] === undefined)
  const shortfalls = lacking.map((missing): Shortfall => {
    const window = windowOf(own, other, missing)
    const excuse = excuseOf({both, concept, rendered, window})
    return {missing, found, count, ...(excuse !== undefined && {excuse})}
  })
  return shortfalls.find(({excuse}) => excuse === undefined) ?? shortfalls[0]
}

/** How far down a text a place stands, from 0 to 1, sentences counting alike. */
function placeAmong(list: readonly Sentence[], at: number): number {
  const index = list.findLastIndex(({start}) => start <= at)
  const sentence = list[index]
  if (!sentence) return 0
  const within = Math.min(1, (at - sentence.start) / Math.max(1, sentence.end - sentence.start))
  return (index + within) / list.length
}

/** The stretch of the target in which the sentence of an occurrence should be translated. */
function windowOf(
  own: readonly Sentence[],
  other: readonly Sentence[],
  {start}: Occurrence
): Sentence {
  const index = Math.max(
    0,
    own.findLastIndex((sentence) => sentence.start <= start)
  )
  const share = other.length / Math.max(1, own.length)
  const from = Math.floor(index * share)
  const to = Math.ceil((index + 1) * share - 1e-9)
  const stretch = other.slice(from, Math.max(from + 1, to))
  return {start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0}
}

interface Searched {
  both: BothSides
  concept: Concept
  rendered: readonly Occurrence[]
  window: Sentence
}

function excuseOf({both, concept, rendered, window}: Searched): string | undefined {
  const {target, targetText} = both
  const text = without(targetText, rendered).slice(window.start, window.end)
  const named = rendered.some(({start}) => start < window.end)
  const word = named ? standIn(concept, target.lang, text) : undefined
  const isHere = rendered.some(({start}) => window.start <= start && start < window.end)
  return word ?? (isHere ? 'it may be left out' : undefined)
}

/** What renders a concept already is blanked out: it stands for nothing else. */
function without(text: string, rendered: readonly Occurrence[]): string {
  let result = text
  for (const {start, end} of rendered) {
    result = result.slice(0, start) + '\uFFFC'.repeat(end - start) + result.slice(end)
  }

  return result
}
