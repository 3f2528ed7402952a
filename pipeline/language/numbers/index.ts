import {enQuantities} from './en.ts'
import type {Quantity} from './quantity.ts'
import {zhQuantities} from './zh.ts'

export {agree, isSaid} from './compare.ts'
export {say} from './say.ts'
export type {Quantity} from './quantity.ts'

/**
 * Find the quantities of a text and what they are worth: numbers in digits and words, ranges,
 * percentages, multiples, dates, ordinals, sums of money and lengths of time.
 *
 * Names with digits (`GPT-4`), idioms (`千方百計`) and addresses are no quantities.
 *
 * @param lang The language of the text; Chinese may be in either script.
 * @returns In order, without overlap, with offsets in UTF-16 code units.
 */
export function quantities(text: string, lang: 'zh' | 'en'): Quantity[] {
  const found = lang === 'zh' ? zhQuantities(text) : enQuantities(text)
  const [first] = found
  if (first && isEnumerator(text, first)) first.advisory = true
  return found
}

/** `6.` or `三、` before a heading. */
function isEnumerator(text: string, {start, end, unit}: Quantity): boolean {
  return (
    unit === undefined &&
    text.slice(0, start).trim() === '' &&
    /^[.、．)）]/.test(text.slice(end, end + 1))
  )
}
