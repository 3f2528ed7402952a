import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import type {Source, Target, Turn, Unit} from '../tree/index.ts'
import {isKept} from '../tree/kept.ts'
import type {FilePair} from '../side-by-side/file-pair.ts'
import {cutBlocks} from './blocks.ts'
import {placeOf, sideOf, withoutHtml} from './side.ts'

/**
 * Make the paired tree of a side-by-side file from its pairs alone. A pair with a label begins a
 * turn; places are lines of the file; ids are those of the text: every block of a source counts, and
 * one of several blocks is a unit that joined them.
 *
 * @param form BCP 47 tags of the two sides.
 */
export function treeOfPairs(
  pairs: readonly FilePair[],
  form: {source: string; target: string}
): Root {
  const turns: Turn[] = []
  const counts = {source: 0, added: 0}
  for (const pair of pairs) {
    const label = pair.source?.label ?? pair.target?.label
    if (turns.length === 0 || label !== undefined) {
      turns.push({type: 'turn', role: 'other', children: [], ...(label && {speaker: label})})
    }

    const parts = partsOf(pair.source?.value, counts.source)
    counts[pair.source ? 'source' : 'added'] += Math.max(1, parts.length)
    const id = parts[0]?.id ?? (pair.source ? `u${counts.source}` : `a${counts.added}`)
    const unit = unitOf(pair, id, form)
    if (parts.length > 1) unit.parts = parts
    turns.at(-1)?.children.push(unit)
  }

  return {type: 'root', children: turns, data: {lang: form.source, targetLang: form.target}}
}

/** The units of the text that make up a source. @param before How many units stand before it. */
function partsOf(value = '', before: number): NonNullable<Unit['parts']> {
  return cutBlocks(value).map(({data}, index) => ({
    id: `u${before + index + 1}`,
    key: contentKey(data?.block?.value ?? '')
  }))
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
