import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import type {Source, Target, Turn, Unit} from '../tree/index.ts'
import {isKept} from '../tree/kept.ts'
import type {FilePair} from '../side-by-side/file-pair.ts'
import {placeOf, sideOf, withoutHtml} from './side.ts'

/**
 * Make the paired tree of a side-by-side file from its pairs alone. A pair with a label begins a
 * turn; places are lines of the file.
 *
 * @param form BCP 47 tags of the two sides.
 */
export function treeOfPairs(
  pairs: readonly FilePair[],
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

function unitOf(pair: FilePair, id: string, form: {source: string; target: string}): Unit {
  const {source, isKept: isPlaceless} = pair
  // A comment is no translation.
  const target = pair.target && withoutHtml(pair.target.value) === '' ? undefined : pair.target
  const first = source ?? target
  const unit: Unit = {
    type: 'unit',
    id,
    key: contentKey(first?.value ?? ''),
    state: target ? 'translated' : 'initial',
    children: [],
    ...(first && {position: placeOf(first.line)})
  }
  if (source) unit.children.push({type: 'source', ...sideOf(source, form.source)})
  if (target) unit.children.push({type: 'target', ...sideOf(target, form.target)})
  // Words without a place for their translation have lost it.
  if (source && (target || isPlaceless) && unit.children.every(needsNone)) unit.origin = 'kept'
  else if (target) unit.origin = source ? 'given' : 'added'
  return unit
}

function needsNone({children, label}: Source | Target): boolean {
  return children.length > 0 && children.every((block) => isKept(block, label))
}
