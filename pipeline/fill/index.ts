import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report, sourceOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Unit, UnitPair} from '../tree/index.ts'
import {findChanged} from './changed.ts'
import {holdTargets} from './hold.ts'
import {matchRuns} from './match.ts'
import type {FilePair, FileSide} from '../side-by-side/file-pair.ts'
import {placeOf, withoutHtml} from './side.ts'

export {textOfTargets} from './text.ts'

export interface FillOptions {
  /** The pairs of the file, as `readSideBySide` gives them. */
  pairs: readonly FilePair[]
  /** The text of `textOfTargets`, cut into turns and units. */
  target: Root
}

/**
 * Find the places of the pairs of a side-by-side file of ours – a filled-in worksheet, an edited
 * book: a pair belongs to the units whose sources it repeats. What `units` kept needs no target, but
 * where it has one with words.
 *
 * @returns The pairs in the order of the file. One that has no source there stands only in the
 *   translation; so does one whose source the text does not have, which is reported.
 */
export default function fill({pairs, target}: FillOptions) {
  return function (tree: Root, file: VFile): UnitPair[] {
    const units = unitsOf(tree)
    const turns = turnsOf(tree).flatMap((turn, index) => unitsOf(turn).map(() => index))
    const values = units.map((unit) => textOf(sourceOf(unit)))
    const sources = pairs.map(({source}) => textOf(source))
    const runs = matchRuns(sources, values, turns)
    for (const index of findChanged(runs, sources, values, turns)) {
      reportChanged(pairs[index], units[runs[index]?.start ?? -1], file)
    }

    pairs.forEach((pair, index) => {
      if (pair.source && !runs[index]) reportLost(pair, pair.source, file)
    })
    const held = holdTargets(
      target,
      pairs.map((pair) => (saysSomething(pair) ? pair : {}))
    )
    return pairs.map((_, index) => {
      const {start, end} = runs[index] ?? {start: 0, end: 0}
      return translated({source: units.slice(start, end), target: held[index] ?? []})
    })
  }
}

function translated(pair: UnitPair): UnitPair {
  const {source, target} = pair
  if (source.length === 0 || target.length === 0) return pair
  const isSingle = source.length === 1 && target.length === 1
  if (isSingle && source[0]?.origin === 'kept' && target[0]?.origin === 'kept') return pair
  for (const unit of [...source, ...target]) delete unit.origin
  return pair
}

/** Whether a pair has a target; a label or a comment alone is none where the source says more. */
function saysSomething({source, target}: FilePair): boolean {
  return target !== undefined && (withoutHtml(target.value) !== '' || !source?.value)
}

/** What a side is known by: its label where it says nothing else. */
function textOf(side: {value: string; label?: string} | undefined): string {
  return side?.value || side?.label || ''
}

function reportChanged(pair: FilePair | undefined, unit: Unit | undefined, file: VFile) {
  if (!pair?.source || !unit) return
  report(file, {
    rule: 'changed-source',
    severity: pair.target ? 'warning' : 'info',
    reason: `Unexpected source in the side-by-side file, expected it as the text has it now${pair.target ? '; look its translation over' : ''}`,
    side: 'target',
    place: placeOf(pair.source.line, pair.source.value),
    unit: unit.id,
    actual: pair.source.value,
    expected: [sourceOf(unit)?.value ?? '']
  })
}

function reportLost({target, isKept}: FilePair, source: FileSide, file: VFile): undefined {
  // A rule or a picture that the text has no more is nothing that anybody wrote into the file.
  if (isKept && !/[\p{L}\p{N}]/u.test(source.value)) return
  report(file, {
    rule: 'unpaired-target',
    severity: 'warning',
    reason: `Unexpected source in the side-by-side file, expected one that the text has and that stands in no other pair; ${target ? 'its translation stands as an addition' : 'it is left out'}`,
    side: 'target',
    place: placeOf(source.line, source.value),
    actual: (target ?? source).value
  })
}
