import type {Role} from '../../tree/index.ts'
import {asks, isQuotation} from './ask.ts'
import type {Head} from '../labels/head.ts'
import {isOutlet} from '../names/name-shape.ts'
import type {Look} from '../cut/scan.ts'
import type {Identify} from '../names/people.ts'
import type {Piece} from '../cut/split.ts'
import {keyOf} from '../words/index.ts'

/** Somebody who speaks. */
export interface Voice {
  /** Nothing where the label names nobody. */
  speaker?: string
  latin?: string
  role: Role
}

/** Tells whose a label is. */
export type VoiceOf = (head: Head) => Voice

interface Tally {
  /** What the words of its label say. */
  role: Role | undefined
  generic: boolean
  turns: number
  asking: number
  /** Turns that look as unlabelled questions do. */
  apart: number
  length: number
  first: number
}

/**
 * Tell who asks and who answers.
 *
 * A label's words decide where they can; else the one asks whose turns mostly end in a question,
 * who is named as the writer, or who speaks first.
 *
 * @param asking Looks that mark questions without a label: only names that look so ask then.
 */
export function voicesOf(
  pieces: readonly Piece[],
  identify: Identify,
  asking: ReadonlySet<Look>
): VoiceOf {
  const tallies = tally(pieces, identify, asking)
  const bylines = keyOf(
    pieces
      .filter(({matter}) => matter === 'byline')
      .map(({text}) => text)
      .join('\n')
  )
  const askers = askersAmong(tallies, bylines, asking.size > 0)
  const bites = pieces.every(({head, text}) => !head || isQuotation(text))
  return (head) => {
    const {name, latin} = identify(head)
    if (head.part?.generic) return {role: head.part.role}
    const own = tallies.get(name)?.role
    const role = own ?? (askers.has(name) && !bites ? 'question' : 'answer')
    return {speaker: name, role, ...(latin && {latin})}
  }
}

function tally(
  pieces: readonly Piece[],
  identify: Identify,
  looks: ReadonlySet<Look>
): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  pieces.forEach(({head, text, look}, index) => {
    if (!head) return
    const name = head.part?.generic ? `:${head.part.role}` : identify(head).name
    const part = head.part?.role
    const one = tallies.get(name) ?? {
      role: undefined,
      generic: head.part?.generic ?? false,
      turns: 0,
      asking: 0,
      apart: 0,
      length: 0,
      first: index
    }
    if (part && part !== 'other') one.role ??= part
    one.turns++
    one.asking += asks(text) ? 1 : 0
    one.apart += looks.has(look) ? 1 : 0
    one.length += text.length
    tallies.set(name, one)
  })
  return tallies
}

function askersAmong(
  tallies: ReadonlyMap<string, Tally>,
  bylines: string,
  unlabelledQuestions: boolean
): Set<string> {
  const all = [...tallies]
  const open = all.filter(([, {role}]) => role === undefined)
  const questions = all.filter(([, {role}]) => role === 'question')
  if (unlabelledQuestions) {
    const apart = open.filter(([, one]) => one.apart === one.turns && share(one) >= 0.5)
    return new Set(apart.map(([name]) => name))
  }

  if (questions.some(([, {generic}]) => generic)) {
    const outlets = open.filter(([name, one]) => isOutlet(name) && share(one) >= 0.5)
    return new Set(outlets.map(([name]) => name))
  }

  const askers = questions.length > 0 ? furtherAskers(open) : askersBySpeech(open, bylines)
  return new Set(askers.length < all.length ? askers : askers.slice(0, 1))
}

function share({asking, turns}: Tally): number {
  return asking / turns
}

/** Where somebody asks by the words of a label, others do who do little else. */
function furtherAskers(open: ReadonlyArray<[string, Tally]>): string[] {
  const askers = open.filter(([name, one]) =>
    isOutlet(name) ? share(one) >= 0.5 : one.turns > 1 && share(one) >= 0.75
  )
  return askers.length < open.length ? askers.map(([name]) => name) : []
}

/** Who asks, judged by what is said; the surest first. */
function askersBySpeech(open: ReadonlyArray<[string, Tally]>, bylines: string): string[] {
  const start = open.reduce((least, [, {first}]) => Math.min(least, first), Infinity)
  const scored = open.map(([name, one]) => {
    const opening = one.first === start ? 0.2 : 0
    const writer = bylines.includes(keyOf(name)) ? 0.5 : 0
    const once = one.turns === 1 && open.length > 2 && !isOutlet(name) ? -0.6 : 0
    return {name, score: share(one) + opening + writer + once}
  })
  const ranked = scored.toSorted((a, b) => b.score - a.score)
  const askers = ranked.filter(({score}) => score >= 0.5)
  if (askers.length > 0) return askers.map(({name}) => name)
  const [best] = ranked
  return best && best.score >= 0.3 ? [best.name] : firstOfTwo(open)
}

/** Where nobody asks: of two, the first, who says less. */
function firstOfTwo(open: ReadonlyArray<[string, Tally]>): string[] {
  const [a, b, ...others] = open
  if (!a || !b || others.length > 0) return []
  const [first, second] = a[1].first < b[1].first ? [a, b] : [b, a]
  return first[1].length / first[1].turns < second[1].length / second[1].turns ? [first[0]] : []
}
