import {fold, toSimplified} from './fold.ts'
import {isChinese} from './tags.ts'

/** A short name that a text gives to what it has just named. */
export interface ShortName {
  name: string
  /** Where the definition ends: the name stands for it from there on. */
  end: number
}

/** 以下簡稱X, 下稱「X」, 簡稱為X, 又稱X, between the parentheses or after a comma. */
const chinese =
  /^[》"']?(?:\s?\([^()]{0,60}?|,?\s?)(?:(?:以下|下文)?(?:统?简称|统称|下称|缩写)|以下称|又称)(?:为|作|之为)?[:\s]?(?:["'《]([^"'《》]{1,20})["'》]|([^"'(),，。;；:、]{1,16}?)(?=[),，。;；]|$))\)?/u

/** (hereinafter “X”), (the “X”), (VWB). */
const english =
  /^["']?\s?\((?:[^()]{0,60}?(?:hereinafter|henceforth|hereafter|below|known as|or|the)\s+(?:referred to as\s+)?(?:the\s+)?"([^"]{2,40})"|([A-Z][A-Za-z\d&.-]{0,8}[A-Z\d])(?:[,;][^()]{0,40})?)\)/

/**
 * Read the definition of a short name that follows a term: `歐洲核子研究中心（CERN，以下簡稱核研中心）`,
 * `Village Water Board (VWB)`.
 *
 * @param text The text; only what stands behind the term is looked at.
 * @param end Where the term ends.
 */
export function shortNameAfter(text: string, end: number, lang: string): ShortName | undefined {
  const rest = text.slice(end, end + 120)
  const found = isChinese(lang) ? chinese.exec(toSimplified(fold(rest))) : english.exec(fold(rest))
  if (!found) return undefined
  const name = found[1] ?? found[2] ?? ''
  const at = found[0].lastIndexOf(name)
  // As it is written, not as it was folded.
  return name.length < 2
    ? undefined
    : {name: rest.slice(at, at + name.length).trim(), end: end + found[0].length}
}
