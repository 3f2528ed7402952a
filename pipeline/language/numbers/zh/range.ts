import type {Span} from '../quantity.ts'
import {scaled, shortYear} from '../quantity.ts'
import type {Numeral} from './numeral.ts'
import {matchAt} from './numeral.ts'
import type {Part} from './part.ts'
import {readPart} from './part.ts'

const connector = / ?(?:[到至~–—－-]|或者?) ?/y

/** Join a part with the other end of its range: `一到兩年`, `10%-20%`, `三、四個`. */
export function withRange(text: string, first: Part): Part {
  const last = rangeEnd(text, first)
  return last ? join(first, last) : first
}

function rangeEnd(text: string, first: Part): Part | undefined {
  const listed = /^[、,]/.test(text.slice(first.end, first.end + 1))
  const link = listed ? text[first.end] : matchAt(connector, text, first.end)
  if (link === undefined || first.numeral?.approx || first.unit === 'ordinal') return undefined
  const at = first.end + link.length
  if (!/[\d〇零一两二三四五六七八九十百千万亿$]/.test(text[at] ?? '')) return undefined
  const last = readPart(text, at, '')
  if (!last?.numeral || last.numeral.approx || !first.numeral) return undefined
  if (listed && !neighbours(first.numeral, last.numeral)) return undefined
  if (/^ ?或/.test(link) && last.numeral.span[0] !== first.numeral.span[0] + 1) return undefined
  const open = first.unit === undefined || last.unit === undefined
  const calendar = first.unit === 'years' && last.unit === 'year'
  return open || calendar || first.unit === last.unit ? last : undefined
}

/** `三、四十`: Han digits side by side. */
function neighbours(first: Numeral, last: Numeral): boolean {
  const single = !first.arabic && !last.arabic && first.span[0] < 10 && first.span[0] > 0
  const lead = last.span[0] / 10 ** Math.floor(Math.log10(Math.max(last.span[0], 1)))
  return single && Math.floor(lead) === first.span[0] + 1
}

function join(first: Part, last: Part): Part {
  const year = shortYear(first.span[0], last.span[1])
  if (year !== undefined) {
    return {...first, end: last.end, span: [first.span[0], year], unit: 'year'}
  }

  const unit = last.unit ?? first.unit
  const scale = last.numeral?.scale ?? 1
  const widened = scaled(first.span, scale)
  const shared = first.numeral?.scale === 1 && scale > 1 && widened[1] < last.span[1]
  const span: Span = [shared ? widened[0] : first.span[0], last.span[1]]
  if (span[0] > span[1]) return first
  const small = first.advisory && last.advisory && (unit === undefined || unit === 'customary')
  return {...first, end: last.end, span, unit, approx: false, advisory: small}
}
