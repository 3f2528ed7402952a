import {toSimplified} from '../language/fold.ts'
import {type WordEdges, wordEdges} from '../language/word-edges.ts'
import {charactersInNames} from './amendments.ts'
import {type NameForm, nameKey} from './forms.ts'
import {tableOf} from './tables.ts'

const dotted = /\p{Script=Han}+(?:[·‧・•．∙⋅]\p{Script=Han}+)+/gu
const inNames = new Set(tableOf(charactersInNames).keys())
/** Words of one character that often stand beside a name. */
const beside = new Set('的了在是说說也就都和与與及等曾将將于於后後还還对對向把被')

/**
 * Stretches of names that a text gives away by a middle dot (保羅·特里奧羅), around characters that
 * names write otherwise: 特里奧. The rest of the text may name the person without the dot.
 */
export function namesInText(text: string): NameForm[] {
  const stretches = new Set<string>()
  for (const [name] of text.matchAll(dotted)) {
    for (const part of partsOf(name)) for (const found of stretchesOf(part)) stretches.add(found)
  }

  return [...stretches].map((stretch) => ({key: nameKey(stretch), form: undefined}))
}

/** The parts of a dotted name, without the words that stand before and after it. */
function partsOf(name: string): string[] {
  const parts = name.split(/[^\p{Script=Han}]/u)
  return parts.map((part, index) => {
    if (index === 0) return lastWord(part)
    return index === parts.length - 1 ? firstWord(part) : part
  })
}

function firstWord(part: string): string {
  const edges = wordEdges(toSimplified(part))
  let end = edges.indexOf(1, 1)
  if (end === 1) while (end < part.length && isSingle(part, edges, end)) end++
  return part.slice(0, end)
}

function lastWord(part: string): string {
  const edges = wordEdges(toSimplified(part))
  let start = edges.lastIndexOf(1, part.length - 1)
  if (start === part.length - 1) while (start > 0 && isSingle(part, edges, start - 1)) start--
  return part.slice(start)
}

/** Names that the segmenter does not know fall into single characters. */
function isSingle(part: string, edges: WordEdges, at: number): boolean {
  return edges[at] === 1 && edges[at + 1] === 1 && !beside.has(part.charAt(at))
}

/** A character at the end of a part may already be the next word: it is passed over. */
function stretchesOf(part: string): string[] {
  if (part.length === 2) return inNames.has(part.charAt(0)) ? [part] : []
  return Array.from(part, (character, index) =>
    inNames.has(character) && index < part.length - 1
      ? part.slice(Math.max(0, index - 1), index + 2 + (index === 0 ? 1 : 0))
      : ''
  ).filter((stretch) => stretch.length > 2)
}
