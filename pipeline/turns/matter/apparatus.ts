import {fold} from '../../language/fold.ts'
import {blockText, markRanges} from '../../tree/index.ts'
import type {Apparatus, Block, Role} from '../../tree/index.ts'
import {isOutlet} from '../names/name-shape.ts'
import {
  bylineBrackets,
  datelines,
  stageDirections,
  translatorRemarks
} from '../words/marked-in-place.ts'

/** Where a block stands, as far as its apparatus depends on it. */
export interface Standing {
  /** Whether it opens the text: a lead, the first paragraphs of an article. */
  opening: boolean
  title: boolean
  /** Whether it is the last that is said or told. */
  last: boolean
  role: Role
  /** Names of those who speak, folded: their doings stand in brackets. */
  names: readonly string[]
}

interface Mark {
  kind: Apparatus['kind']
  start: number
  end: number
}

/** Mark datelines, by-lines, stage directions and translator's notes inside a block, in place. */
export function markApparatus(block: Block, standing: Standing): undefined {
  if (block.type === 'code' || block.type === 'html' || block.type === 'table') return
  const text = blockText(block)
  const folded = fold(text)
  const marks = [
    ...opening(folded, standing),
    ...(standing.title ? [] : [...inBrackets(folded, standing), ...closing(text, folded, standing)])
  ].toSorted((a, b) => a.start - b.start)
  const disjoint = marks.filter((mark, index) => mark.start >= (marks[index - 1]?.end ?? 0))
  markRanges(
    block,
    disjoint.map(({kind, start, end}) => ({
      start,
      end,
      wrap: (children) => ({type: 'apparatus', kind, children})
    }))
  )
}

/** A dateline or the reporter in brackets at the head of a text's first paragraphs. */
function opening(folded: string, {opening: opens, title}: Standing): Mark[] {
  const blank = folded.length - folded.trimStart().length
  const head = folded.slice(blank, blank + 120)
  if (title) {
    const agency = /^\p{Script=Han}{2,20}(?:\d{1,2}月)?\d{1,2}日(?:专?电|讯)(?:题)?\s*:/u.exec(head)
    return agency ? [{kind: 'dateline', start: blank, end: blank + agency[0].length}] : []
  }

  if (!opens) return []
  for (const pattern of datelines) {
    const match = pattern.exec(head)
    if (match) return [{kind: 'dateline', start: blank, end: blank + match[0].trimEnd().length}]
  }

  const reporter = /^[[(【〔]([^()[\]【】〔〕。]{2,40})[\])】〕]/.exec(head)
  if (!reporter?.[1] || !bylineBrackets.test(reporter[1])) return []
  return head.length > reporter[0].length
    ? [{kind: 'byline', start: blank, end: blank + reporter[0].length}]
    : []
}

/** Stage directions and translator's remarks wherever brackets hold them. */
function inBrackets(folded: string, {role, names}: Standing): Mark[] {
  const marks: Mark[] = []
  for (const match of folded.matchAll(/[[(【〔]/g)) {
    const start = match.index
    if (start < (marks.at(-1)?.end ?? 0)) continue
    const close = {'[': ']', '(': ')', '【': '】', '〔': '〕'}[match[0]] ?? ')'
    const isRemark = translatorRemarks.test(folded.slice(start + 1, start + 30).trimStart())
    const end = folded.slice(start, start + (isRemark ? 600 : 44)).indexOf(close)
    if (end < 2) continue
    const held = folded.slice(start + 1, start + end).trim()
    const whole = folded.trim().length === end + 1
    const isAction =
      stageDirections.some((pattern) => pattern.test(held)) ||
      names.some((name) => isDoing(held, name)) ||
      (role !== 'other' && match[0] === '[' && isHeard(folded.slice(0, start), held)) ||
      (whole && role !== 'other' && !/[。:=]/.test(held))
    if (isRemark) marks.push({kind: 'translator-note', start, end: start + end + 1})
    else if (isAction) marks.push({kind: 'stage-direction', start, end: start + end + 1})
  }

  return marks
}

/** `[Murmurs in the hall.]`: a sentence of its own in brackets of the transcript. */
function isHeard(before: string, held: string): boolean {
  const apart = /(?:^|[.!?"'…])\s*$/.test(before)
  return (
    apart &&
    /^\p{Lu}\p{Ll}+(?: [\p{Ll}'-]+){0,7}\.$/u.test(held) &&
    !/^(?:see|cf|ed|sic|source|emphasis|as in|from)\b|\bnotes?\b/i.test(held)
  )
}

/** 许冬低头翻本子: what somebody who speaks does. */
function isDoing(held: string, name: string): boolean {
  const rest = held.startsWith(name) ? held.slice(name.length) : ''
  return rest.length > 0 && rest.length <= 14 && !/^[是为曾,、:\s/]|[。:=]/.test(rest)
}

/** Who wrote or who asks, at the very end: `(小小)`, `（記者姜小莞／河岸報導）`, `——阿嵐`. */
function closing(text: string, folded: string, {last, role}: Standing): Mark[] {
  const end = folded.trimEnd().length
  const floor = Math.max(0, end - 60)
  const tail = folded.slice(floor, end)
  const brackets = /[[(【〔]([^()[\]【】〔〕]{1,40})[\])】〕]$/.exec(tail)
  if (brackets?.[1]) {
    const before = tail.slice(0, brackets.index).trimEnd()
    const held = text.slice(floor + brackets.index + 1, end - 1)
    const sentence = /[。!?.…"」』]$/.test(before)
    const names =
      bylineBrackets.test(brackets[1]) ||
      (last && isName(held)) ||
      (role === 'question' && isAsker(held))
    return sentence && names ? [{kind: 'byline', start: floor + brackets.index, end}] : []
  }

  const asker = /[？！。?!.][”"」』]?\s*((?:[—─―]{1,2}|--)\s?[^—─―？！。?!，,]{1,16})$/
  const dash = role === 'question' ? asker.exec(text.slice(floor, end)) : undefined
  return dash?.[1] ? [{kind: 'byline', start: end - dash[1].length, end}] : []
}

function isName(held: string): boolean {
  if (/^[左右上下前後后中]$|^[完終终]$|[自見见同略註注]|原文/.test(held)) return false
  return /^\p{Script=Han}{2,4}$/u.test(held) || /^\p{Lu}\p{Ll}+(?:[ -]\p{L}+){0,2}$/u.test(held)
}

function isAsker(held: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}.'-]*)(?: (?:\p{Lu}[\p{L}.'-]*|of|the)){0,4}$/u.test(held) || isOutlet(held)
  )
}
