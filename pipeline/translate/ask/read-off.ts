import {isChinese} from '../../language/tags.ts'
import {sourceOf} from '../../tree/index.ts'
import type {Finding} from '../../tree/index.ts'
import type {Answer} from '../engine.ts'
import type {Item} from './item.ts'
import type {Faults, Judge} from './judge.ts'
import {faultsOf} from './judge.ts'

/** What an answer has for an item. */
export interface Reading {
  item: Item
  /** Nothing where the answer has none, or several that differ. */
  value?: string
  faults: Faults
}

/** Find in an answer what it has for each item, and what is wrong with it. */
export function readOff(
  {targets}: Pick<Answer, 'targets'>,
  items: readonly Item[],
  {judge, lang}: {judge: Judge; lang: string}
): Reading[] {
  return items.map((item) => {
    const own = targets.filter(({id}) => id === item.id).map(({value}) => tidy(value, item))
    const values = new Set(own.filter((value) => value !== ''))
    const [value] = values
    if (value === undefined || values.size > 1) return {item, faults: {hard: [], soft: []}}
    const [unit] = item.units
    const findings = unit ? judge(unit, value) : labelFindings(item, value, lang)
    return {item, value, faults: faultsOf(findings)}
  })
}

/** Whether an answer for an item counts. */
export function isGood({value, faults}: Reading): boolean {
  return value !== undefined && faults.hard.length === 0
}

/**
 * Take off the label that models put before what somebody says, which is written there anyway, and put
 * back what makes a line a heading or a note.
 */
function tidy(value: string, {units: [unit], speaker, value: source}: Item): string {
  const text = framed(value.trim(), source)
  if (!unit || (sourceOf(unit)?.label === undefined && speaker === undefined)) return text
  const [label = ''] = /^(?:\*\*)?[\p{L}\p{M} .'’·-]{1,40}[:：](?:\*\*)?\s+/u.exec(text) ?? []
  const name = label.replaceAll(/[*:：]/g, '').trim()
  const isOwn = name !== '' && (name === speaker || /^(?:[QA]|問|问|答)$/.test(name))
  return isOwn && !sourceOf(unit)?.value.startsWith(name) ? text.slice(label.length) : text
}

function framed(text: string, source: string): string {
  const [frame = ''] = /^(?:#{1,6} +|\[\^[^\]]+\]: )/.exec(source) ?? []
  const isPlain = text !== '' && !text.includes('\n') && !/^(?:#|\[\^)/.test(text)
  return isPlain ? frame + text : text
}

/** The longest name of a speaker, in UTF-16 code units. */
const longestName = 80

function labelFindings({id, value: source}: Item, value: string, lang: string): Finding[] {
  const isForeign = isChinese(lang)
    ? !/\p{Script=Han}/u.test(value) && value.toLowerCase() !== source.toLowerCase()
    : /\p{Script=Han}/u.test(value)
  if (!isForeign && value.length <= longestName && !value.includes('\n')) return []
  const reason = `Unexpected \`${value.slice(0, 40)}\`, expected the name of a speaker`
  const rule = 'untranslated'
  return [{rule, severity: 'error', reason, unit: id, actual: value}]
}
