import {toSimplified} from '../language/fold.ts'
import type {Encoding} from './encoding-names.ts'

/** The most frequent characters of Chinese prose, in Simplified form: some 80 % of any text. */
const frequent =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运每早答吗呢吧年第您们谁怎愿访谈者编辑记采写稿片店街城村河岛茶饭钱买卖男爱父母弟妹友佢哋嘅咗喺嘢冇唔嚟啲嗰'

/** Signs of Chinese and of typeset English. */
const punctuation = '，。、；：？！「」『』（）《》〈〉【】“”‘’…—–·‧・　．％－～／•'

let points: Map<number, number> | undefined

/** The first level of GB 2312 holds the 3755 characters that are in common use. */
function makePoints(): Map<number, number> {
  const table = new Map<number, number>()
  const decoder = new TextDecoder('gb18030')
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      table.set(decoder.decode(Uint8Array.of(row, cell)).charCodeAt(0), 0.5)
    }
  }

  for (const character of frequent + punctuation) table.set(character.charCodeAt(0), 1)
  return table
}

/** How many characters of a text are looked at. */
const sample = 60_000

/** What a text in the encoding should at least have more of than readings in the others. */
const doubt: Partial<Record<Encoding, number>> = {'windows-1252': 0.3}

/**
 * How much a decoded text looks like Chinese or English prose: the mean of points over its
 * characters beyond ASCII, from 1 (nothing but frequent characters) down to −3 (nothing but
 * characters that no text holds); plain ASCII is 0.5. Bytes that are broken (U+FFFD) do not count.
 */
export function plausibility(text: string, encoding: Encoding): number {
  points ??= makePoints()
  const simplified = toSimplified(text.slice(0, sample))
  const western = encoding === 'windows-1252'
  let sum = 0
  let count = 0
  for (let at = 0; at < simplified.length; at++) {
    const code = simplified.charCodeAt(at)
    if (code === 0xff_fd || (code < 0x80 && (code >= 0x20 || isLayout(code)))) continue
    sum += western && isAlone(simplified, at) ? 1 : (points.get(code) ?? pointsOf(code))
    count++
  }

  return count === 0 ? 0.5 : sum / count - (doubt[encoding] ?? 0)
}

/** An accented letter or a sign of a Western text stands alone; those that Chinese makes do not. */
function isAlone(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xa0 && code < 0x1_00 && isAscii(text, at - 1) && isAscii(text, at + 1)
}

function isAscii(text: string, at: number): boolean {
  return !(text.charCodeAt(at) >= 0x80)
}

/** The share of control characters that no text file holds. */
export function controls(text: string): number {
  const head = text.slice(0, sample)
  let count = 0
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at)
    if (code < 0x20 ? !isLayout(code) : code >= 0x7f && code < 0xa0 && code !== 0x85) count++
  }

  return count / Math.max(1, head.length)
}

/** Tab, line breaks, form feed, end of file. */
function isLayout(code: number): boolean {
  return (code >= 9 && code <= 13) || code === 0x1a
}

function pointsOf(code: number): number {
  if (code < 0xa0) return -3
  if (code < 0x1_80) return isLatin(code) ? 0.5 : -0.5
  if (code >= 0x4e_00 && code <= 0x9f_a5) return 0
  if (code >= 0xff_01 && code <= 0xff_5e) return 0
  if (code >= 0x20_00 && code < 0x2c_00) return -0.5
  return isUnlikely(code) ? -3 : -1
}

function isLatin(code: number): boolean {
  return code >= 0xc0 && code < 0x1_00 && code !== 0xd7 && code !== 0xf7
}

/** Private use, and what lies between the scripts. */
function isUnlikely(code: number): boolean {
  return (
    (code >= 0xe0_00 && code <= 0xf8_ff) || (code >= 0xa0_00 && code < 0xac_00) || code >= 0xff_f0
  )
}
