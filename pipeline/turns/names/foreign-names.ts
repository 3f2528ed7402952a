import {fold} from '../../language/fold.ts'
import {addresses, beforeForeignName, titleEnds} from '../words/chinese-names.ts'
import {wordsOf} from '../words/index.ts'
import {clauseSigns} from '../words/speech.ts'
import {countries, transliteration} from '../words/transliteration.ts'

const before = wordsOf([...beforeForeignName, ...addresses.filter((word) => word.length > 1)])
const lands = wordsOf(countries)

/** Marks between the parts of a transliterated name. */
const dots = /[·‧・•．]/

let signs: {name: Set<string>; edge: Set<string>} | undefined

function signsOf() {
  if (signs) return signs
  const name = new Set(fold(transliteration))
  const edge = [...fold(`${titleEnds}${clauseSigns}籍裔練將演星友在說談問`)].filter(
    (one) => !name.has(one)
  )
  signs = {name, edge: new Set(edge)}
  return signs
}

/**
 * Take off what stands before transliterated names in prose: 門將羅德里戈·席 is 羅德里戈·席.
 *
 * @param mentions First parts with the characters before them, up to their last dot, and what
 * follows; mentions of one name limit one another.
 * @returns The first parts alone, in the order of the mentions.
 */
export function withoutProse(mentions: ReadonlyArray<{head: string; last: string}>): string[] {
  return mentions.map(({head, last}) => {
    const own = leftEdge(head)
    const shared = mentions
      .filter((other) => other.last.charAt(0) === last.charAt(0) && other.head !== head)
      .map((other) => commonEnd(head, other.head))
      .filter((end) => end.search(dots) > 1)
    const length = Math.min(own.length, ...shared.map((end) => end.length))
    return head.slice(head.length - length)
  })
}

/** Whether a folded text may be a foreign name without a dot, 海因里希: no word of Chinese is. */
export function isTransliterated(folded: string): boolean {
  const {name} = signsOf()
  return folded.length >= 3 && folded.length <= 8 && [...folded].every((sign) => name.has(sign))
}

/**
 * Length of the part after the dot as far as it is surely a name: 洛佩斯 of 洛佩斯談了一小時. In
 * UTF-16 code units; 0 where it does not begin like one.
 */
export function nameLength(last: string): number {
  const {name} = signsOf()
  const end = [...fold(last)].findIndex((sign) => sign !== '-' && !name.has(sign))
  return end < 0 ? last.length : end
}

/** Whether a part of at most four characters holds none that stand beside names, not in them. */
export function isShortName(last: string): boolean {
  return last.length <= 4 && [...fold(last)].every((sign) => !signsOf().edge.has(sign))
}

/** What two texts end with in common. */
function commonEnd(one: string, other: string): string {
  let size = 0
  while (size < one.length && one.at(-1 - size) === other.at(-1 - size)) size++
  return one.slice(one.length - size)
}

function leftEdge(head: string): string {
  const dot = head.search(dots)
  const folded = fold(head.slice(0, dot))
  const {name, edge} = signsOf()
  let start = Math.max(afterWord(folded), afterEdge(folded, edge))
  if (dot - start > 5) start = Math.max(start, startOfRun(folded, name) ?? afterWords(head, dot))
  const land = lands.startOf(folded.slice(start))?.length ?? 0
  return head.slice(land > 0 && dot - start - land > 1 ? start + land : start)
}

/** Where the last word ends that can stand before a name: 來賓, 是. */
function afterWord(folded: string): number {
  for (let end = folded.length - 1; end > 0; end--) {
    if (before.endOf(folded.slice(0, end))) return end
  }

  return 0
}

/** Behind the last character that ends a trade and is no part of a name: 將, 員. */
function afterEdge(folded: string, edge: ReadonlySet<string>): number {
  const last = [...folded].findLastIndex((sign) => edge.has(sign))
  return last < folded.length - 1 ? last + 1 : 0
}

/** Where the characters of transliteration begin that run up to the end. */
function startOfRun(folded: string, name: ReadonlySet<string>): number | undefined {
  const start = [...folded].findLastIndex((sign) => !name.has(sign)) + 1
  return folded.length - start >= 2 ? start : undefined
}

/** Where the last word of the dictionary ends; unknown names are single characters. */
function afterWords(head: string, dot: number): number {
  const words = [...new Intl.Segmenter('zh', {granularity: 'word'}).segment(head.slice(0, dot))]
  const last = words.findLast(({segment}) => segment.length > 1)
  const start = last ? last.index + last.segment.length : 0
  return start < dot ? start : (words.at(-1)?.index ?? 0)
}
