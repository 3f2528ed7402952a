import type {Finding, Target, Unit} from '../tree/index.ts'
import {blockText} from '../tree/index.ts'
import {findingIn, pairOf} from './find.ts'
import type {Rule} from './rule.ts'

const pairs: ReadonlyArray<readonly [open: string, close: string]> = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['«', '»']
]

/**
 * Quotation marks without their counterpart, block by block. A quotation that runs over several
 * paragraphs opens anew in each and closes only in the last; one that the source does not balance
 * either runs on in the next unit.
 */
export const rule: Rule = {
  id: 'unbalanced-quotes',
  severity: 'warning',
  check(unit) {
    const pair = pairOf(unit)
    if (!pair) return []
    const {source, target} = pair
    if (source.children.some((block) => unmatched(blockText(block)).length > 0)) return []
    let start = 0
    const findings: Finding[] = []
    for (const block of target.children) {
      const text = blockText(block)
      if (block.type !== 'code') {
        for (const open of unmatched(text)) findings.push(toFinding(unit, target, start, open))
      }

      start += text.length + 1
    }

    return findings
  }
}

interface Mark {
  at: number
  mark: string
  wanted: string
}

function toFinding(unit: Unit, target: Target, start: number, {at, mark, wanted}: Mark): Finding {
  const reason = `Unexpected \`${mark}\` alone, expected its counterpart \`${wanted}\``
  return findingIn(unit, target, {
    rule: rule.id,
    severity: rule.severity,
    reason,
    start: start + at,
    end: start + at + 1,
    actual: mark
  })
}

function unmatched(text: string): Mark[] {
  return [...pairs.flatMap(([open, close]) => unpaired(text, open, close)), ...straight(text)]
}

function unpaired(text: string, open: string, close: string): Mark[] {
  const opened: number[] = []
  const found: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === open) opened.push(at)
    else if (mark === close && opened.pop() === undefined) {
      found.push({at, mark: close, wanted: open})
    }
  }

  const left = opened.filter((at) => text.slice(0, at).trim() !== '')
  return [...found, ...left.map((at) => ({at, mark: open, wanted: close}))]
}

/** Straight marks must be even in number; after a digit one may stand for inches. */
function straight(text: string): Mark[] {
  const marks = [...text.matchAll(/"/g)]
    .map(({index}) => index)
    .filter((at, order) => order % 2 === 1 || !/\d/.test(text[at - 1] ?? ''))
  const at = marks.at(-1)
  if (at === undefined || marks.length % 2 === 0) return []
  if (marks.length === 1 && text.slice(0, at).trim() === '') return []
  return [{at, mark: '"', wanted: '"'}]
}
