import type {Root} from 'mdast'
import {type Unit, sourceOf, unitsOf} from '../tree/index.ts'
import type {Outline} from './levels/outline.ts'
import {sentencesBefore} from './levels/pairing.ts'

/** What a block is. */
export type Level = 'paragraph' | 'sentence'

/** The blocks of a text in document order. */
export interface Numbered {
  blocks: string[]
  /** The number of the block of each passage, or of each sentence of all passages. */
  place: number[]
  /** The numbers of what needs no translation. */
  kept: Map<Unit, number>
}

/** Number the blocks of a text. */
export function number(tree: Root, outline: Outline, level: Level): Numbered {
  const {passages} = outline
  const passageOf = new Map(passages.map((passage, index) => [passage.unit, index]))
  const from = sentencesBefore(outline)
  const result: Numbered = {blocks: [], place: [], kept: new Map()}
  for (const unit of unitsOf(tree)) {
    const index = passageOf.get(unit)
    const passage = passages[index ?? -1]
    if (index === undefined || !passage) keep(result, unit)
    else if (level === 'paragraph') result.place[index] = result.blocks.push(passage.text) - 1
    else {
      passage.sentences.forEach(({start, end}, at) => {
        const block = result.blocks.push(passage.text.slice(start, end)) - 1
        result.place[from[index]! + at] = block
      })
    }
  }

  return result
}

function keep(result: Numbered, unit: Unit): undefined {
  result.kept.set(unit, result.blocks.push(sourceOf(unit)?.value ?? '') - 1)
}
