import {fold} from '../../language/fold.ts'
import {asks, isQuotation} from '../who/ask.ts'
import type {Scan} from '../cut/scan.ts'
import {
  isAddress,
  isChineseName,
  isDottedName,
  isTrade,
  isLatinName,
  isOutlet,
  isOneWord
} from '../names/name-shape.ts'
import {isPerson} from './person.ts'
import {withoutTitles} from '../names/mentions.ts'
import type {SightingGroup, Sighting} from './sightings.ts'

/**
 * Take the candidates with a colon or in brackets that are labels: known words, names that recur,
 * then names that stand once in an interview that is one already.
 *
 * @param questions How many questions stand out without a label.
 * @param hasQuestion Whether any candidate is 問, Q or the like, or several questions stand out.
 */
export function promoteMarked(
  groups: readonly SightingGroup[],
  questions: number,
  hasQuestion: boolean
): undefined {
  const asked = groups
    .filter((group) => asksMostly(group) || partOf(group) === 'question')
    .flatMap(({lines}) => lines)
  const asking = new Set(asked.map(({order}) => order))
  const before = new Set(asked.map(({scan}) => scan))
  for (const group of groups) {
    if (recurs(group, hasQuestion, asking) || answers(group, before)) take(group)
  }

  const quoted = soundBites(groups)
  for (const group of quoted) take(group)
  const turns = taken(groups)
  if (turns.length + questions < 2) for (const {head} of turns) head.taken = false
  else takeSingles(groups, questions > 0 ? 0 : (turns[0]?.order ?? 0), asking)
}

function taken(groups: readonly SightingGroup[]): Sighting[] {
  return groups
    .flatMap(({lines, inside}) => [...lines, ...inside])
    .filter(({head}) => head.taken)
    .toSorted((a, b) => a.order - b.order)
}

function take({lines, inside}: SightingGroup): undefined {
  for (const {head} of [...lines, ...inside]) head.taken = true
}

function partOf({lines, inside}: SightingGroup) {
  return (lines[0] ?? inside[0])?.head.part?.role
}

/** Whether what a person says mostly ends in a question. */
export function asksMostly({lines}: SightingGroup): boolean {
  return lines.filter(({rest}) => asks(rest)).length * 2 >= lines.length && lines.length > 0
}

/** Whether a group is a speaker by its words, or because it recurs. */
function recurs(group: SightingGroup, hasQuestion: boolean, asking: ReadonlySet<number>): boolean {
  const {lines, inside, known} = group
  const first = (lines[0] ?? inside[0])?.head
  if (!first) return false
  if (first.part?.generic) {
    if (first.part.role === 'question') return lines.length > 0 || inside.length > 1
    return hasQuestion || lines.some(({order}) => asking.has(order - 1))
  }

  if (lines.length === 0) return false
  if (first.part) return first.part.role !== 'other' || lines.length > 1
  if (lines.length < 2) return false
  if (isOutlet(first.name) || asksMostly(group) || /^[A-Z]{1,4}$/.test(first.name)) return true
  if (!/\p{Script=Han}/u.test(first.key)) {
    return known || isLatinName(first.name) || asking.size > 0 || hasQuestion
  }

  if (known || isAddress(first.key)) return true
  const replies = lines.filter(({order}) => asking.has(order - 1)).length * 2 >= lines.length
  if (!isOneWord(first.name)) return first.key.length <= 12
  return (replies && isChineseName(first.key)) || first.name.startsWith('阿') || isTrade(first.key)
}

/** Whether somebody speaks more than once and, an opening apart, right after a question: 店長. */
function answers({lines}: SightingGroup, asked: ReadonlySet<Scan>): boolean {
  const others = lines.filter(({order}) => order > 1)
  return others.length > 1 && others.every(({before}) => before !== undefined && asked.has(before))
}

/** Broadcast sound bites: titles and names before nothing but a quotation. */
function soundBites(groups: readonly SightingGroup[]): SightingGroup[] {
  const lines = groups.flatMap((group) => group.lines)
  const bites = lines.filter(({head, rest}) => head.form === 'colon' && isQuotation(rest))
  const named = bites.some(({head}) => head.part || isPerson(head))
  if (bites.length < 2 || !named) return []
  return groups.filter(
    (group) => group.lines.length > 0 && group.lines.every((line) => bites.includes(line))
  )
}

/** Take names that are used once, once the text is an interview. */
function takeSingles(
  groups: readonly SightingGroup[],
  first: number,
  asking: ReadonlySet<number>
): undefined {
  for (const group of groups) {
    const [only, ...others] = group.lines
    if (!only || others.length > 0 || only.head.taken || only.order < first) continue
    if (isEvident(group, only, asking)) take(group)
  }
}

/** Whether a name that stands once is a speaker's in an interview. */
function isEvident(
  {known, name: full}: SightingGroup,
  {head, rest, order}: Sighting,
  asking: ReadonlySet<number>
): boolean {
  const {name, key, note} = head
  if (note !== undefined && known) return true
  if (/\p{Script=Han}/u.test(key)) {
    return isPerson(head) || (known && (!isOneWord(name) || isDottedName(fold(full))))
  }

  const titled = withoutTitles(name) !== name
  const fits = asks(rest) || asking.has(order - 1) || titled
  return known || (fits && isLatinName(name.replace('.', '')))
}
