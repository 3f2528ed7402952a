import type {Stretch} from '../tree/index.ts'
import {leavesOf} from '../tree/block-text.ts'
import {compact} from '../tree/compact.ts'
import type {Block} from '../tree/index.ts'
import {lineStarts} from '../tree/lines.ts'
import type {WayBack} from './way-back.ts'

/**
 * What of a block's text stands in the file as it is.
 *
 * @param block Its nodes have their positions in the text.
 * @param text What it was parsed from.
 */
export function writtenOf(block: Block, text: string, wayBack: WayBack): Stretch[] {
  const stretches = leavesOf(block).flatMap(({node, at}) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return []
    const slice = text.slice(start, end)
    const parts = node.type === 'text' ? literalParts(node.value, slice) : codeParts(node, slice)
    return parts.flatMap(({words, from, index}) =>
      wayBack.stretches(words, start + from, at + index)
    )
  })
  return compact(stretches)
}

/** Words of a node that stand in its Markdown on one line, where there, and where in its value. */
interface Part {
  words: string
  from: number
  index: number
}

/** A character reference as CommonMark has it. */
const reference = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y

/**
 * Go through a text and its Markdown side by side: escapes, and the indent and the marks of the
 * lines, stand only in the Markdown. It ends at what it does not know, such as a reference.
 */
function literalParts(value: string, slice: string): Part[] {
  if (value === slice) return linesOf(value)
  const parts: Part[] = []
  let part: Part | undefined
  let index = 0
  for (let from = 0; from < slice.length && index < value.length; from++) {
    const escapes = slice.charAt(from) === '\\' && /[!-/:-@[-`{-~]/.test(slice.charAt(from + 1))
    reference.lastIndex = from
    if (reference.test(slice)) break
    if (escapes) from++
    const sign = slice.charAt(from)
    const same = sign === value.charAt(index)
    if (!same && !/[ \t\n>]/.test(sign)) break
    if (!same || sign === '\n') part = undefined
    else if (part && !escapes) part.words += sign
    else parts.push((part = {words: sign, from, index}))
    if (same) index++
  }

  return parts
}

function linesOf(text: string): Part[] {
  const starts = lineStarts(text)
  return starts.map((start, line) => {
    const words = text.slice(start, starts[line + 1]).replace(/\n$/, '')
    return {words, from: start, index: start}
  })
}

/** Code stands between its marks. */
function codeParts({type, value}: {type: string; value: string}, slice: string): Part[] {
  const marks = /^`+/.exec(slice)?.[0].length ?? 0
  const from = slice.indexOf(value, marks)
  if (type !== 'inlineCode' || from < 0 || value.includes('\n')) return []
  return [{words: value, from, index: 0}]
}
