import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import {countTermsOn, sourceOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Target, Unit} from '../tree/index.ts'
import type {Run} from './match.ts'
import type {FilledPair, FilledSide} from './pairs.ts'
import {takeLabel} from './label.ts'
import {sideOf} from './side.ts'

/** Put targets into a tree. What stands only in the translation goes behind what it follows there. */
export function rebuild(
  tree: Root,
  pairs: readonly FilledPair[],
  runs: ReadonlyArray<Run | undefined>,
  lang: string
): undefined {
  const filled = new Map<number, {run: Run; pair: FilledPair}>()
  const added = new Map<number, Unit[]>()
  let after = 0
  let count = 0
  pairs.forEach((pair, index) => {
    const run = runs[index]
    if (run) after = run.end
    if (run && saysSomething(pair)) filled.set(run.start, {run, pair})
    if (!pair.source && pair.target) {
      const unit = addedUnit(pair.target, lang, `a${++count}`)
      added.set(after, [...(added.get(after) ?? []), unit])
    }
  })
  let index = 0
  for (const [number, turn] of turnsOf(tree).entries()) {
    const own = unitsOf(turn)
    const units = number === 0 ? (added.get(0) ?? []) : []
    for (let at = 0; at < own.length;) {
      const {pair, run} = filled.get(index + at) ?? {}
      const size = run ? run.end - run.start : 1
      const [first, ...more] = own.slice(at, at + size)
      if (first) units.push(filledUnit([first, ...more], pair, lang))
      at += size
      units.push(...(added.get(index + at) ?? []))
    }

    index += own.length
    turn.children = units
  }
}

/** Whether a pair has a target; a label alone is none where the source says more. */
function saysSomething({source, target}: FilledPair): boolean {
  return target !== undefined && (target.value !== '' || !source?.value)
}

function filledUnit(
  units: readonly [Unit, ...Unit[]],
  pair: FilledPair | undefined,
  lang: string
): Unit {
  const unit = units.length === 1 ? units[0] : join(units)
  if (!pair?.target) return unit
  return {
    ...unit,
    state: 'translated',
    origin: 'given',
    children: [...unit.children, targetOfPair(pair.target, Boolean(sourceOf(unit)?.label), lang)]
  }
}

function targetOfPair(target: FilledSide, isLabelled: boolean, lang: string): Target {
  const taken = isLabelled && !target.label ? takeLabel(target.value, lang) : undefined
  return {type: 'target', ...sideOf({...target, ...taken}, lang)}
}

function addedUnit(target: FilledSide, lang: string, id: string): Unit {
  return {
    type: 'unit',
    id,
    key: contentKey(target.value),
    state: 'translated',
    origin: 'added',
    children: [{type: 'target', ...sideOf(target, lang)}]
  }
}

/** One unit of several; the numbers of their terms go on counting. */
function join(units: readonly [Unit, ...Unit[]]): Unit {
  const sources = units.flatMap((unit) => sourceOf(unit) ?? [])
  const [head] = sources
  if (!head) return units[0]
  const end = sources.at(-1)?.position?.end
  const position = head.position && end && {start: head.position.start, end}
  const value = sources.map((source) => source.value).join('\n\n')
  countTermsOn(sources)
  const children = sources.flatMap((source) => source.children)
  return {
    ...units[0],
    key: contentKey(value),
    parts: units.map(({id, key}) => ({id, key})),
    children: [{...head, value, children, ...(position && {position})}],
    ...(position && {position})
  }
}
