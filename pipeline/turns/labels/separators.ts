import {isNameShaped} from '../names/name-shape.ts'
import {readName} from './reading.ts'
import type {BareLine, LabelForm, LabelReading} from './reading.ts'

/** A name is looked for this far, in UTF-16 code units. */
const reach = 60

const stop = /[。!?;,…#<>@{}[\]【】《》~^$%+=]/
const pairs: Partial<Record<string, string>> = {'(': ')', '[': ']', '"': '"', '《': '》'}

/** Read a name before a colon, a dash or a bar; both where a colon follows the dash. */
export function separated(line: BareLine): LabelReading[] {
  const {folded, at} = line
  const found: Array<LabelReading | undefined> = []
  let index = at
  while (index < Math.min(folded.length, at + reach)) {
    const mark = folded.charAt(index)
    const dash = dashAt(line, index)
    if (pairs[mark]) {
      const close = closing(folded, index)
      if (close === undefined) break
      index = close
    } else if (mark === ':' && !isClock(folded, index)) {
      found.push(reading(line, 'colon', index, 1))
      break
    } else if (mark === ':' && !standsFree(folded, index, at)) break
    else if (dash > 0) {
      if (found.length === 0) found.push(reading(line, 'dash', index, dash))
      index += dash - 1
    } else if (stop.test(mark)) break
    index++
  }

  return found.filter((one) => one !== undefined)
}

function reading(
  line: BareLine,
  form: LabelForm,
  index: number,
  length: number
): LabelReading | undefined {
  const {text, folded, start, at} = line
  const {name, key, note} = readName(text.slice(at, index))
  const end = index + length
  const rest = folded.slice(end).trimStart()
  if (!isNameShaped(name)) return undefined
  if (form === 'colon' ? rest.startsWith('//') : rest === '') return undefined
  return {start, end, nameStart: at, name, key, ...(note && {note}), form}
}

/** The end of the parentheses or quotation that opens here; nothing where it does not close. */
function closing(folded: string, index: number): number | undefined {
  const end = folded.indexOf(pairs[folded.charAt(index)] ?? '', index + 1)
  return end < 0 || end - index > 44 ? undefined : end
}

function isClock(folded: string, index: number): boolean {
  return /\d/.test(folded.charAt(index - 1)) && /\d/.test(folded.charAt(index + 1))
}

/** Whether a time stands apart from the name before it: `主持人 00:12：`. */
function standsFree(folded: string, index: number, at: number): boolean {
  return /[(\s]\d+$/.test(folded.slice(at, index))
}

/** Length of the dash or bar at a place; a hyphen must stand free. */
function dashAt({text, folded, at}: BareLine, index: number): number {
  if (index > at && folded.charAt(index) === '|') return 1
  if (index === at || folded.charAt(index) !== '-') return 0
  if (!/[-−‐‑]/.test(text.charAt(index)))
    return /^-{1,2}/.exec(folded.slice(index))?.[0].length ?? 0
  if (folded.slice(index - 1, index + 2) === ' - ') return 1
  return /^--(?!-)/.test(folded.slice(index)) ? 2 : 0
}
