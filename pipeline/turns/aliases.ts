import {fold} from '../language/fold.ts'
import {isChineseName} from './name-shape.ts'
import {keyOf} from './words/index.ts'

/** Short labels by their key, and the name that each stands for, as written. */
export type Aliases = Map<string, string>

/** `以下簡稱費`, `下稱「刊」`, `hereafter NF`; folded. */
const abbreviation =
  /(?:以下|下文|下|文中|后文)?(?:简称|下称|以下称|文中称)(?:为|作|:)?\s*"?([^"()]{1,8}?)"?$|(?:hereafter|hereinafter|henceforth)[\s:]+"?([^"()]{1,12}?)"?$/i

const pair = /^[\s[(（【]*([^=]{1,30}?)\s*=\s*([^=]{1,30}?)[\s)）\]】.。]*$/

/** What a note in parentheses says that its owner is called from here on. */
export function abbreviationIn(note: string): string | undefined {
  const match = abbreviation.exec(fold(note).trim())
  return match?.[1] ?? match?.[2]
}

/**
 * Read a legend, `P=人物, L=林毅夫`: the shorter side is the label.
 *
 * @returns Label and name of each entry as written; nothing where the text is no legend.
 */
export function legendOf(text: string): Array<{label: string; name: string}> | undefined {
  if (text.length > 300 || !/[=＝]/.test(text)) return undefined
  const body = text.replace(/^[^=＝:：]{0,8}[:：]\s*/, '')
  const entries = body.split(/[,，;；、\n\u3000]|\s{2,}|\s(?=[A-Za-z]{1,3}\s?[=＝])/)
  const pairs = entries
    .filter((entry) => entry.trim())
    .map((entry) => pair.exec(entry.replaceAll('＝', '=')))
  if (pairs.some((match) => !match)) return undefined
  const legend = pairs.map((match) => ordered(match?.[1] ?? '', match?.[2] ?? ''))
  return legend.every(({label, name}) => label.length <= 6 && name.length > label.length)
    ? legend
    : undefined
}

function ordered(left: string, right: string) {
  return right.length < left.length ? {label: right, name: left} : {label: left, name: right}
}

/** Find `X（以下簡稱Y）` in prose. */
export function addProseAliases(region: string, aliases: Aliases): undefined {
  const pattern = /([\p{L}·‧・•．. -]{1,30})[（(]([^（()）\n]{2,24})[)）]/gu
  for (const [, before = '', note = ''] of region.matchAll(pattern)) {
    const short = abbreviationIn(note)
    const name = short && nameBefore(before.trim(), short)
    if (short && name && !aliases.has(keyOf(short))) aliases.set(keyOf(short), name)
  }
}

/** The name that ends a stretch of prose, given what it is shortened to. */
function nameBefore(before: string, short: string): string | undefined {
  const folded = fold(before)
  const dotted = /[\p{Script=Han}A-Za-z-]{1,8}(?:·[\p{Script=Han}A-Za-z-]{1,12})+$/u.exec(folded)
  if (dotted) return before.slice(dotted.index)
  const latin = /\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}$/u.exec(folded)
  if (latin) return before.slice(latin.index)
  const at = folded.lastIndexOf(fold(short).charAt(0))
  if (at >= 0 && before.length - at <= 8) return before.slice(at)
  const size = [3, 2].find((length) => isChineseName(folded.slice(-length)))
  return size === undefined ? undefined : before.slice(-size)
}
