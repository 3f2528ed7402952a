import type {Root} from 'mdast'
import {spelledAlike} from '../language/english/spelled-alike.ts'
import type {Finding, Speaker, Target, Unit} from '../tree/index.ts'
import {blockText, sourceOf, targetOf, turnsOf, unitsOf} from '../tree/index.ts'
import {findingsIn} from './find.ts'
import type {BookRule} from './rule.ts'
import {nameOf, sameName} from './speaker-names.ts'

interface Labelled {
  unit: Unit
  target: Target
  name: string
  /** It was taken for words of the text: it is a label only if it is nearly one. */
  isLoose: boolean
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
      const sure = labels.filter(({isLoose}) => !isLoose)
      const names = [...said, usualName(sure, said)].filter(isName)
      if (names.length === 0) return []
      const fits = new Set(
        [...new Set(labels.map(({name}) => name))].filter((label) =>
          names.some((name) => sameName(name, label))
        )
      )
      const isNear = (name: string) => names.some((known) => spelledAlike(known, name))
      return labels
        .filter(({name, isLoose}) => !fits.has(name) && (!isLoose || isNear(name)))
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
  {unit, target, name, isLoose}: Labelled,
  speaker: string,
  names: readonly string[]
): Finding[] {
  const expected = names.find((one) => spelledAlike(one, name)) ?? names[0] ?? speaker
  const reason = `Unexpected speaker \`${name}\` where the source has \`${speaker}\`, expected \`${expected}\``
  const place = isLoose && {start: 0, end: name.length}
  return findingsIn(rule, unit, target, [{reason, ...place, actual: name, expected: [expected]}])
}

/** What may be a label that stands nowhere else, and so was not known for one. */
const opening = /^(\p{Lu}[^:：\n]{1,39})[:：]\s/u

/** The labels of the translation by the source's speaker. */
function labelsOf(tree: Root): Map<string, Labelled[]> {
  const labels = turnsOf(tree).flatMap((turn) =>
    unitsOf(turn).flatMap((unit) => {
      const target = targetOf(unit)
      const {speaker} = turn
      if (!target || !speaker || !sourceOf(unit)?.label) return []
      const isLoose = target.label === undefined
      const name = isLoose
        ? (opening.exec(blockText(target))?.[1] ?? '')
        : nameOf(target.label ?? '')
      return name === '' ? [] : [{speaker, labelled: {unit, target, name, isLoose}}]
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
