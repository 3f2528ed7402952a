import type {Root} from 'mdast'
import {blockText, sourceOf, targetOf, unitsOf} from '../../tree/index.ts'
import type {Unit} from '../../tree/index.ts'
import {occurrencesOf} from '../../tree/occurrences.ts'
import type {Occurrence} from '../../tree/occurrences.ts'
import {matchInOrder} from '../../language/match-in-order.ts'

/** An occurrence of a concept in a text, with how its translation renders it. */
export interface Line {
  /** The text, by the name that the caller gave it. */
  document: string
  unit: string
  /** What stands before the term, the term as written, and what stands behind it. */
  source: [before: string, form: string, after: string]
  /** The same of the translation, where a rendering stands for this occurrence. */
  target?: [before: string, form: string, after: string]
  /** The whole translation of the unit; nothing where there is none. */
  translation?: string
}

/** The occurrences of concepts, by id, in the order of the texts. */
export type Concordance = Map<string, Line[]>

/**
 * Gather the occurrences of every concept in a text whose terms and renderings are marked. A
 * rendering belongs to the occurrence that stands at the same place of its unit.
 *
 * @param document The text's name.
 * @param into What was gathered of other texts.
 */
export function gather(tree: Root, document: string, into: Concordance = new Map()): Concordance {
  for (const unit of unitsOf(tree)) {
    for (const [concept, lines] of linesOf(unit, document)) {
      const known = into.get(concept)
      if (known) known.push(...lines)
      else into.set(concept, lines)
    }
  }

  return into
}

function linesOf(unit: Unit, document: string): Array<[string, Line[]]> {
  const source = sourceOf(unit)
  if (!source) return []
  const target = targetOf(unit)
  const own = occurrencesOf(source)
  if (own.size === 0) return []
  const text = blockText(source)
  const translation = target && blockText(target)
  const rendered: Map<string, Occurrence[]> = target ? occurrencesOf(target) : new Map()
  return [...own].map(([concept, occurrences]) => {
    const matches = matchedTo(occurrences, rendered.get(concept) ?? [], text, translation ?? '')
    return [
      concept,
      occurrences.map((one, index): Line => {
        const match = matches[index]
        return {
          document,
          unit: unit.id,
          source: around(text, one),
          ...(match && translation !== undefined && {target: around(translation, match)}),
          ...(translation !== undefined && {translation})
        }
      })
    ]
  })
}

function matchedTo(
  own: readonly Occurrence[],
  other: readonly Occurrence[],
  text: string,
  translation: string
): Array<Occurrence | undefined> {
  const place = (list: readonly Occurrence[], length: number) =>
    list.map(({start}) => start / Math.max(1, length))
  return matchInOrder(place(own, text.length), place(other, translation.length)).map((index) =>
    index === undefined ? undefined : other[index]
  )
}

function around(text: string, {start, end}: Occurrence): [string, string, string] {
  return [text.slice(0, start), text.slice(start, end), text.slice(end)]
}
