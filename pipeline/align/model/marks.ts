/** How a unit begins and ends, as bits: what translators keep, and what tells that a sentence goes on. */
export const marks = {
  /** An opening quotation mark at the start. */
  opens: 1,
  /** A closing one at the end. */
  closes: 2,
  question: 4,
  exclamation: 8,
  /** `：`, `，` or `—` at the end: it goes on. */
  pauses: 16,
  /** A small letter at the start: it goes on from before. */
  continues: 32
} as const

const opening = /^[\s*_>]*["“‘'「『﹁﹃„«]/
const closing = /["”’'」』﹂﹄»][\s*_]*$/
/** The last sign of a sentence, before closing marks. */
const last = /([?？!！:：,，、—…])[\s"”’'」』﹂﹄»*_)）]*$/
const small = /^[\s*_"“‘'(]*\p{Ll}/u

/** The marks of units. */
export function marksIn(units: readonly string[]): Uint8Array {
  return Uint8Array.from(units, marksOf)
}

function marksOf(text: string): number {
  let bits = opening.test(text) ? marks.opens : 0
  if (closing.test(text)) bits |= marks.closes
  if (small.test(text)) bits |= marks.continues
  const sign = last.exec(text)?.[1] ?? ''
  if (/[?？]/.test(sign)) bits |= marks.question
  else if (/[!！]/.test(sign)) bits |= marks.exclamation
  else if (/[:：,，、—]/.test(sign)) bits |= marks.pauses
  return bits
}
