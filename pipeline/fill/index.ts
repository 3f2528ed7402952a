import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report, sourceOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Unit} from '../tree/index.ts'
import {findChanged} from './changed.ts'
import {matchRuns} from './match.ts'
import type {FilledPair, FilledSide} from './pairs.ts'
import {rebuild} from './rebuild.ts'
import {placeOf} from './side.ts'

export type {FilledPair} from './pairs.ts'

export interface FillOptions {
  /** The pairs of the file, as `readPairs` gives them. */
  pairs: readonly FilledPair[]
  /** BCP 47 tag of the targets. */
  targetLang: string
}

/**
 * The stage that takes the targets out of a side-by-side file of ours – a filled-in worksheet, an
 * edited book – instead of aligning: a pair belongs to the units whose sources it repeats.
 */
export default function fill({pairs, targetLang}: FillOptions) {
  return function (tree: Root, file: VFile): undefined {
    tree.data = {...tree.data, targetLang}
    const units = unitsOf(tree)
    const turns = turnsOf(tree).flatMap((turn, index) => unitsOf(turn).map(() => index))
    const values = units.map((unit) => textOf(sourceOf(unit)))
    const sources = pairs.map(({source}) => textOf(source))
    const runs = matchRuns(sources, values, turns)
    for (const index of findChanged(runs, sources, values, turns)) {
      reportChanged(pairs[index], units[runs[index]?.start ?? -1], file)
    }

    pairs.forEach((pair, index) => {
      if (pair.source && pair.target && !runs[index]) reportLost(pair.source, pair.target, file)
    })
    rebuild(tree, pairs, runs, targetLang)
  }
}

/** What a side is known by: its label where it says nothing else. */
function textOf(side: {value: string; label?: string} | undefined): string {
  return side?.value || side?.label || ''
}

function reportChanged(pair: FilledPair | undefined, unit: Unit | undefined, file: VFile) {
  if (!pair?.source || !pair.target || !unit) return
  report(file, {
    rule: 'doubtful-pair',
    severity: 'warning',
    reason:
      'Unexpected source in the side-by-side file, expected it as the text has it now; look its translation over',
    side: 'target',
    place: placeOf(pair.source.line),
    unit: unit.id,
    actual: pair.source.value,
    expected: [sourceOf(unit)?.value ?? '']
  })
}

function reportLost(source: FilledSide, target: FilledSide, file: VFile): undefined {
  report(file, {
    rule: 'unpaired-target',
    severity: 'warning',
    reason:
      'Unexpected source in the side-by-side file, expected one that the text has; its translation is left out',
    side: 'target',
    place: placeOf(source.line),
    actual: target.value
  })
}
