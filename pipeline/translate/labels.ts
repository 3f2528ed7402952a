import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import {isChinese} from '../language/tags.ts'
import {sourceOf, targetOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Unit} from '../tree/index.ts'
import {labelWord} from './label-words.ts'
import type {Query} from './memory.ts'

/** A label that stands before turns: it is translated once for all of them. */
export interface Label {
  /** Its identity by place: `s1`, `s2`, … in the order of the text. */
  id: string
  /** Without the marks around it: of `**陳明（記者）：**` it is `陳明（記者）`. */
  name: string
  units: Unit[]
  /** `Turn.speaker`, where the label names one. */
  speaker?: string | undefined
}

/** The labels of a text, each once. */
export function labelsOf(tree: Root): Label[] {
  const labels = new Map<string, Label>()
  for (const turn of turnsOf(tree)) {
    for (const unit of unitsOf(turn)) {
      const name = nameIn(sourceOf(unit)?.label ?? '')
      if (!name) continue
      const known = labels.get(name)
      if (known) known.units.push(unit)
      else labels.set(name, {id: `s${labels.size + 1}`, name, units: [unit], speaker: turn.speaker})
    }
  }

  return [...labels.values()]
}

/** What is known of a label without asking anybody. */
export function knownName(label: Label, tree: Root): string | undefined {
  const {targetLang = 'und', speakers = []} = tree.data ?? {}
  const speaker = speakers.find(({name}) => name === label.name)
  const latin = isChinese(targetLang) ? undefined : speaker?.latin
  return speaker?.counterpart ?? latin ?? labelWord(label.name, targetLang)
}

/** What to ask a memory of a label. */
export function labelQuery({id, name}: Label, tree: Root, document: string): Query {
  const {lang = 'und', targetLang = 'und'} = tree.data ?? {}
  return {
    languages: {source: lang, target: targetLang},
    value: name,
    place: {document, unit: id},
    previous: '',
    keys: [contentKey(name)],
    join: 1
  }
}

declare module 'mdast' {
  interface RootData {
    /** What labels are in the translation, by `Label.name`, where that had to be found out. */
    labelNames?: Map<string, string>
  }
}

/** Put labels before the translations that machines made, as far as their names are known. */
export function writeLabels(tree: Root): undefined {
  const {targetLang = 'und', speakers = [], labelNames} = tree.data ?? {}
  for (const label of labelsOf(tree)) {
    const name = labelNames?.get(label.name) ?? knownName(label, tree)
    if (name === undefined) continue
    const written = label.units.filter((unit) => writeLabel(unit, label.name, name, targetLang))
    const speaker = speakers.find((one) => one.name === label.name)
    if (speaker && written.length > 0) speaker.counterpart ??= name
  }
}

function writeLabel(unit: Unit, name: string, other: string, targetLang: string): boolean {
  const target = targetOf(unit)
  const own = sourceOf(unit)?.label
  if (!target || target.label !== undefined || own === undefined) return false
  if (unit.origin !== 'engine' && !unit.data?.provenance) return false
  target.label = inPlace(own, name, other, targetLang)
  return true
}

/** Another name between the marks of a label: `**問：**` becomes `**Q:**`. */
function inPlace(label: string, name: string, other: string, targetLang: string): string {
  const [before = '', after = ''] = label.split(name)
  const marks = (text: string) =>
    isChinese(targetLang)
      ? text.replace(/:\s*/, '：')
      : text.replace(/[：﹕︰∶]\s*/, ': ').replace(/: (?=[*_])/, ':')
  return `${marks(before)}${other}${marks(after).trimEnd()}`
}

/** Marks, numbers and times around the name: `**1. 李明 [00:12:03]：**`. */
const around =
  /^(?:[\s*_`>#【[(（]|\d{1,3}[.、)）]\s)+|(?:[\s*_`:：﹕︰∶】\])）]|[[(（]?\d{1,2}(?::\d{2}){1,2}[\])）]?)+$/g

function nameIn(label: string): string {
  const name = label.replaceAll(around, '')
  return /[(（][^)）]*$/.test(name) && /[)）]/.test(label)
    ? name + (label[label.indexOf(name) + name.length] ?? '')
    : name
}
