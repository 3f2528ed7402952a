import type {Quantity} from './quantity.ts'

const isoDate = /(?<![\d./-])([12]\d{3})([-/.])([01]?\d)\2([0-3]?\d)(?![\d/-]|\.\d)/y
const clock = /(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/y
const slashed = /(?<![\d/])(\d{1,4})[/·‧・](\d{1,4})(?![\d/])/y
const identifier = /\d+(?:[.:/]\d+){2,}|\d{22,}/y

type Part = Omit<Quantity, 'text'>

/**
 * Read what digits and signs write alike in both languages: `2025-01-16`, `15:30`, `2/3`, `1.2.3`.
 *
 * @returns Its quantities, none for an identifier, and where it ends.
 */
export function readSigns(text: string, at: number): {parts: Part[]; end: number} | undefined {
  for (const read of [readDate, readClock, readSlashed, readIdentifier]) {
    const found = read(text, at)
    if (found) return found
  }

  return undefined
}

function find(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function readDate(text: string, start: number) {
  const found = find(isoDate, text, start)
  const [whole = '', year, , month, day] = found ?? []
  if (!found || Number(month) < 1 || Number(month) > 12) return undefined
  const end = start + whole.length
  const part = (value: string | undefined, unit: 'year' | 'month' | 'day'): Part => {
    return {start, end, low: Number(value), high: Number(value), unit}
  }
  return {parts: [part(year, 'year'), part(month, 'month'), part(day, 'day')], end}
}

function readClock(text: string, start: number) {
  const found = find(clock, text, start)
  if (!found) return undefined
  const end = start + found[0].length
  const value = Number(found[1]) + Number(found[2]) / 60
  return {parts: [{start, end, low: value, high: value, unit: 'time' as const}], end}
}

/** `2/3` is a fraction; of `9/11`, `9·11` and `24/7` each number is an advisory. */
function readSlashed(text: string, start: number) {
  const found = find(slashed, text, start)
  if (!found) return undefined
  const end = start + found[0].length
  const [above, below] = [Number(found[1]), Number(found[2])]
  const advisory = true as const
  const parts: Part[] =
    above < below && below <= 10 && found[0].includes('/')
      ? [{start, end, low: above / below, high: above / below, unit: 'fraction'}]
      : [above, below].map((value) => ({start, end, low: value, high: value, advisory}))
  return {parts, end}
}

function readIdentifier(text: string, start: number) {
  const found = find(identifier, text, start)
  return found ? {parts: [], end: start + found[0].length} : undefined
}
