import type {Root} from 'mdast'
import type {Position} from 'unist'
import {hash} from '../language/hash.ts'
import {parseBlocks} from '../tree/index.ts'
import type {Source, Target, Turn, Unit} from '../tree/index.ts'
import type {FilledPair} from './index.ts'

/**
 * Make the paired tree of a side-by-side file from its pairs alone. A pair with a label begins a
 * turn; places are lines of the file.
 *
 * @param form BCP 47 tags of the two sides.
 */
export function treeOfPairs(
  pairs: readonly FilledPair[],
  form: {source: string; target: string}
): Root {
  const turns: Turn[] = []
  pairs.forEach((pair, index) => {
    const label = pair.source?.label ?? pair.target?.label
    if (turns.length === 0 || label !== undefined) {
      turns.push({type: 'turn', role: 'other', children: [], ...(label && {speaker: label})})
    }

    turns.at(-1)?.children.push(unitOf(pair, `u${index + 1}`, form))
  })
  return {type: 'root', children: turns, data: {lang: form.source, targetLang: form.target}}
}

function unitOf(pair: FilledPair, id: string, form: {source: string; target: string}): Unit {
  const {source, target, line} = pair
  const start = {line, column: 1}
  const position: Position = {start, end: start}
  const unit: Unit = {
    type: 'unit',
    id,
    key: hash((source ?? target)?.value ?? ''),
    state: target ? 'translated' : 'initial',
    children: [],
    position
  }
  if (source) unit.children.push({...sideOf(source, form.source, position), type: 'source'})
  if (target) {
    unit.children.push({...sideOf(target, form.target, position), type: 'target'})
    unit.origin = source ? 'given' : 'added'
  }

  return unit
}

function sideOf(
  {value, label}: {value: string; label?: string},
  lang: string,
  position: Position
): Omit<Source, 'type'> & Omit<Target, 'type'> {
  return {lang, value, children: parseBlocks(value), position, ...(label && {label})}
}
