import {readSigns} from './dates.ts'
import {withoutNames} from './names.ts'
import {plain} from './plain.ts'
import type {Quantity} from './quantity.ts'
import {readAmount} from './zh/amount.ts'
import {figureAt, idiomAt, planAt} from './zh/idioms.ts'

const starts = /[\d零一两二三四五六七八九十百千万亿兆几数半〇廿卅]/g

/**
 * The quantities of a Chinese text, in order.
 *
 * @param text In either script.
 */
export function zhQuantities(text: string): Quantity[] {
  const {text: folded, named} = withoutNames(spelt(plain(text)))
  const result: Quantity[] = []
  let at = 0
  for (;;) {
    starts.lastIndex = at
    const found = starts.exec(folded)
    if (!found) break
    at = found.index
    const {parts, end} = readAt(folded, at, result.at(-1)?.end ?? 0)
    for (const part of parts) result.push({...part, text: text.slice(part.start, part.end)})
    at = end
  }

  return named.length === 0 ? result : merge(result, named)
}

interface Found {
  parts: ReadonlyArray<Omit<Quantity, 'text'>>
  end: number
}

function readAt(text: string, at: number, free: number): Found {
  const plan = planAt(text, at)
  if (plan) {
    return {parts: [{start: at, end: at + 3, low: plan, high: plan, unit: 'ordinal'}], end: at + 3}
  }

  const idiom = idiomAt(text, at)
  if (idiom) return {parts: [], end: at + idiom.length}
  const figure = figureAt(text, at)
  if (figure) {
    const {low, high, words} = figure
    const end = at + words.length
    return {parts: [{start: at, end, low, high, approx: true, advisory: true}], end}
  }

  const signs = readSigns(text, at)
  if (signs) return signs
  const amount = readAmount(text, at, free)
  if (!amount) return {parts: [], end: at + 1}
  return {parts: amount.quantity ? [amount.quantity] : [], end: amount.end}
}

function merge(result: Quantity[], named: Quantity[]): Quantity[] {
  return [...result, ...named].toSorted((a, b) => a.start - b.start)
}

const formal =
  /(?:[壹贰叁肆伍陆柒捌玖][拾佰仟万亿]零?){2,}[壹贰叁肆伍陆柒捌玖]?|[壹贰叁肆伍陆柒捌玖][拾佰仟万亿](?=[元圆整])/g
const formalDigits = '壹贰叁肆伍陆柒捌玖拾佰仟'
const usualDigits = '一二三四五六七八九十百千'

/** The numerals of cheques (`壹萬貳仟`) in everyday characters. */
function spelt(text: string): string {
  return text.replaceAll(formal, (found) =>
    [...found].map((letter) => usualDigits[formalDigits.indexOf(letter)] ?? letter).join('')
  )
}
