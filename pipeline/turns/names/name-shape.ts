import {fold} from '../../language/fold.ts'
import {wordsOf} from '../words/index.ts'
import {addresses, doubleSurnames, surnames, titleEnds} from '../words/chinese-names.ts'
import {outletEnds} from '../words/outlets.ts'
import {clauseSigns} from '../words/speech.ts'

const doubles = wordsOf(doubleSurnames)
const hanOutlets = wordsOf(outletEnds.han)
const latinOutlets = wordsOf(outletEnds.latin)
const addressWords = wordsOf(addresses)
const small = new Set('of the de von van der den and for la le du di da al bin y & / -'.split(' '))

let signs: {surnames: Set<string>; clauses: Set<string>; titleEnds: Set<string>} | undefined

function signsOf() {
  signs ??= {
    surnames: new Set(fold(surnames)),
    clauses: new Set(fold(clauseSigns)),
    titleEnds: new Set(fold(titleEnds))
  }
  return signs
}

/** Whether a text is short and simple enough to be a label's name at all. */
export function isNameShaped(name: string): boolean {
  if (name === '' || name.length > 48 || /[。！？!?；;，,\n]/.test(name)) return false
  const han = name.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han > 0) return han <= 14 && name.length <= 30
  const words = name.split(/\s+/)
  if (words.length > 5 || !/^\p{Lu}/u.test(name)) return false
  return words.every((word) => /^["'“‘(]?[\p{Lu}\d]/u.test(word) || small.has(word))
}

/** The family name that a folded name of Han characters opens with. */
export function surnameOf(folded: string): string | undefined {
  const double = folded.slice(0, 2)
  if (doubles.has(double)) return double
  const single = folded.charAt(0)
  return signsOf().surnames.has(single) ? single : undefined
}

/** Whether a folded text is a full Chinese name: family name and one or two characters. */
export function isChineseName(folded: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(folded)) return false
  const surname = surnameOf(folded)
  if (!surname || addressWords.has(folded.slice(surname.length))) return false
  const given = folded.length - surname.length
  return given >= 1 && given <= 2
}

/** Whether a folded text is a name in transliteration: 保罗·特里奥罗. */
export function isDottedName(folded: string): boolean {
  return /^[\p{Script=Han}A-Za-z.-]{1,10}(?:·[\p{Script=Han}A-Za-z.-]{1,12}){1,4}$/u.test(folded)
}

/** Whether a text is a Latin name of two to five words, `Paul Triolo`, `J. van der Meer`. */
export function isLatinName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  return (
    /^\p{Lu}/u.test(name) &&
    words.every(
      (word) =>
        /^\p{Lu}[\p{L}'’.-]*$/u.test(word) ||
        /^(?:de|von|van|der|den|la|le|du|di|da|al|bin)$/.test(word)
    )
  )
}

/** Whether a name is a newspaper's, a station's, an agency's. */
export function isOutlet(name: string): boolean {
  const folded = fold(name).toLowerCase()
  if (/\p{Script=Han}/u.test(folded)) {
    return folded.length >= 2 && hanOutlets.endOf(folded) !== undefined && !/[,。]/.test(folded)
  }

  return (
    latinOutlets.has(folded.split(' ').at(-1) ?? '') || latinOutlets.has(folded.split(' ')[0] ?? '')
  )
}

/** Whether words hold what only clauses have: 结论很简单. */
export function isClause(folded: string): boolean {
  return [...folded].some((sign) => signsOf().clauses.has(sign))
}

/** Family name of an address: 刘 of 刘教授. */
export function addressedOf(folded: string): string | undefined {
  const address = addressWords.endOf(folded)
  const name = address ? folded.slice(0, -address.length) : ''
  return name && surnameOf(name) === name ? name : undefined
}

/** Length of the address after a full Chinese name, 0 where there is none: 2 for 何思源教授. */
export function addressAfterName(folded: string): number {
  const address = addressWords.endOf(folded) ?? ''
  const name = folded.slice(0, -address.length)
  if (address === '记者' && isOutlet(name)) return 0
  return address.length > 1 && isChineseName(name) ? address.length : 0
}

/** Whether a text is an address alone: 老師. */
export function isAddress(folded: string): boolean {
  return folded.length > 1 && addressWords.has(folded)
}

/** Whether a word is a trade or a part by its ending: 接线员. */
export function isTrade(folded: string): boolean {
  return folded.length > 2 && signsOf().titleEnds.has(folded.charAt(folded.length - 1))
}

/** Whether an address opens a text: 教授 of 教授說. */
export function opensWithAddress(folded: string): boolean {
  return (addressWords.startOf(folded)?.length ?? 0) > 1
}

/** Length of the title before a Chinese name, 0 where there is none: 2 for 市长杜明岳, 3 for 市长 杜明岳. */
export function titleLength(folded: string): number {
  const space = folded.indexOf(' ')
  if (space > 0) {
    const isTitle = signsOf().titleEnds.has(folded.charAt(space - 1))
    return isTitle && isChineseName(folded.slice(space + 1)) ? space + 1 : 0
  }

  for (let length = folded.length - 2; length >= 2; length--) {
    const isTitle = signsOf().titleEnds.has(folded.charAt(length - 1))
    if (isTitle && isChineseName(folded.slice(length)) && !isChineseName(folded)) return length
  }

  return 0
}

let segmenter: Intl.Segmenter | undefined

/** Whether a text is one word of the dictionary; unknown names are several. */
export function isOneWord(text: string): boolean {
  const [first, second] = segments(text)
  return first !== undefined && second === undefined && text.length > 1
}

/** The words of a short Chinese text. */
export function segments(text: string): Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  return [...segmenter.segment(text)]
}
