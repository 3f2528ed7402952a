import type {Root} from 'mdast'
import type {Finding, Speaker, Target, Unit} from '../tree/index.ts'
import {sourceOf, targetOf, turnsOf, unitsOf} from '../tree/index.ts'
import {findingsIn} from './find.ts'
import type {BookRule} from './rule.ts'
import {nameOf, sameName} from './speaker-names.ts'

interface Labelled {
  unit: Unit
  target: Target
  name: string
}

export const rule: BookRule = {
  id: 'speaker-mismatch',
  description: 'A label that names another speaker than the source does',
  severity: 'error',
  check(tree) {
    const bySpeaker = labelsOf(tree)
    const known = new Map((tree.data?.speakers ?? []).map((speaker) => [speaker.name, speaker]))
    return [...bySpeaker].flatMap(([speaker, labels]) => {
      const said = namesOf(known.get(speaker))
      const names = [...said, usualName(labels, said)].filter(isName)
      if (names.length === 0) return []
      const fits = new Set(
        [...new Set(labels.map(({name}) => name))].filter((label) =>
          names.some((name) => sameName(name, label))
        )
      )
      return labels
        .filter(({name}) => !fits.has(name))
        .flatMap((label) => mismatch(label, speaker, names))
    })
  }
}

function isName(name: string | undefined): name is string {
  return name !== undefined && name !== ''
}

function namesOf(speaker: Speaker | undefined): string[] {
  return [speaker?.counterpart, speaker?.latin].filter(isName)
}

function mismatch(
  {unit, target, name}: Labelled,
  speaker: string,
  names: readonly string[]
): Finding[] {
  const expected = names[0] ?? speaker
  const reason = `Unexpected speaker \`${name}\` where the source has \`${speaker}\`, expected \`${expected}\``
  return findingsIn(rule, unit, target, [{reason, actual: name, expected: [expected]}])
}

/** The labels of the translation by the source's speaker. */
function labelsOf(tree: Root): Map<string, Labelled[]> {
  const labels = turnsOf(tree).flatMap((turn) =>
    unitsOf(turn).flatMap((unit) => {
      const target = targetOf(unit)
      const name = target?.label === undefined ? '' : nameOf(target.label)
      const {speaker} = turn
      if (!target || !speaker || !sourceOf(unit)?.label || name === '') return []
      return [{speaker, labelled: {unit, target, name}}]
    })
  )
  const groups = Map.groupBy(labels, ({speaker}) => speaker)
  return new Map(
    [...groups].map(([speaker, list]) => [speaker, list.map(({labelled}) => labelled)])
  )
}

/**
 * The name that most labels agree with; of those alike, one that is known, else the first. Nothing
 * where all of several differ.
 */
function usualName(labels: readonly Labelled[], known: readonly string[]): string | undefined {
  const names = Map.groupBy(labels, ({name}) => name)
  const counts = [...names.keys()].map((name) => ({
    name,
    count: [...names].reduce(
      (sum, [other, list]) => sum + (sameName(name, other) ? list.length : 0),
      0
    )
  }))
  const isKnown = ({name}: {name: string}) => known.some((one) => sameName(one, name))
  const best = counts.toSorted(
    (a, b) => b.count - a.count || Number(isKnown(b)) - Number(isKnown(a))
  )[0]
  const isUsual = best && (best.count > 1 || labels.length <= 2)
  return isUsual ? best.name : undefined
}
