import type {QuantityUnit} from '../quantity.ts'
import {matchAt} from './numeral.ts'
import type {Part} from './part.ts'

const halves: ReadonlyArray<readonly [pattern: RegExp, unit: QuantityUnit, value: number]> = [
  [/半年(?!级)/y, 'years', 0.5],
  [/半个多?月/y, 'months', 0.5],
  [/半个?多?(?:小时|钟头)/y, 'hours', 0.5],
  [/半个?多?世纪/y, 'years', 50],
  [/半天|半日/y, 'days', 0.5],
  [/半数|半(?=[以之]?[上下]|$|[^\p{Script=Han}])/uy, 'fraction', 0.5]
]

/** Read `半年`, `一半`, `過半數`. */
export function readHalf(text: string, start: number, before: string): Part | undefined {
  if (text.startsWith('一半', start)) return half(start, start + 2)
  if (text[start] !== '半') return undefined
  for (const [pattern, unit, value] of halves) {
    const found = matchAt(pattern, text, start)
    if (found === undefined) continue
    const end = start + found.length
    if (/[上下前后]$/.test(before)) return half(start, end)
    const advisory = unit === 'days' || unit === 'fraction'
    return {start, end, span: [value, value], unit, approx: false, advisory}
  }

  return /[过近大多]$/.test(before) ? half(start, start + 1) : undefined
}

function half(start: number, end: number): Part {
  return {start, end, span: [0.5, 0.5], unit: 'fraction', approx: false, advisory: true}
}
