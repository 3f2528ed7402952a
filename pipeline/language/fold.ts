import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev'

/** Characters that writers use alike; each is folded to the first of its class. */
const classes = [
  '·‧・･•．∙⋅゠＝⹀',
  '-‐‑‒–—―−－﹣─',
  '"“”„‟«»「」『』﹁﹂﹃﹄＂',
  "'‘’‚‛＇",
  ' \u00A0\u3000\u2009\u200A\u202F',
  ':：﹕︰∶',
  ',，﹐',
  '(（﹙',
  ')）﹚'
]

/** Variants that OpenCC's tables leave apart. */
const variants =
  '裏里 裡里 爲为 為为 衆众 眾众 着着 著着 羣群 麪面 喫吃 纔才 祕秘 僞伪 啓启 峯峰 牀床 脣唇 臺台 箇个'

let simplifiedTable: Uint16Array | undefined
let foldTable: Uint16Array | undefined

function identity(): Uint16Array {
  const table = new Uint16Array(0x1_00_00)
  for (let code = 0; code < table.length; code++) table[code] = code
  return table
}

function pairs(dictionary: string): Array<[number, number]> {
  return dictionary
    .split('|')
    .map((entry) => entry.split(' '))
    .flatMap(([from, to]): Array<[number, number]> =>
      from?.length === 1 && to?.length === 1 ? [[from.charCodeAt(0), to.charCodeAt(0)]] : []
    )
}

function makeSimplified(): Uint16Array {
  const table = identity()
  for (const [from, to] of pairs(TSCharacters)) table[from] = to
  const toStandard = new Map([...pairs(HKVariantsRev), ...pairs(TWVariantsRev)])
  const composed = Uint16Array.from(table)
  for (const [from, to] of toStandard) {
    if (table[from] === from) composed[from] = table[to]!
  }

  for (const pair of variants.split(' ')) composed[pair.charCodeAt(0)] = pair.charCodeAt(1)
  // What a character becomes is not changed again: 么 of 什么 is no Traditional 幺.
  for (const to of composed.slice()) composed[to] = to
  return composed
}

function makeFold(): Uint16Array {
  simplifiedTable ??= makeSimplified()
  const table = Uint16Array.from(simplifiedTable)
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0
  for (const members of classes) {
    for (const member of members) table[member.charCodeAt(0)] = members.charCodeAt(0)
  }

  return table
}

/** Code units that one call takes as arguments. */
const size = 8192
const buffer = new Uint16Array(size)

function map(text: string, table: Uint16Array): string {
  let same = 0
  while (same < text.length && table[text.charCodeAt(same)] === text.charCodeAt(same)) same++
  if (same === text.length) return text
  // Most texts are one piece: a string put together of two is slow to read.
  let result = ''
  for (let at = 0; at < text.length; at += size) {
    const count = Math.min(size, text.length - at)
    for (let index = 0; index < count; index++) {
      buffer[index] = table[text.charCodeAt(at + index)]!
    }

    result += String.fromCharCode.apply(undefined, buffer.subarray(0, count) as unknown as number[])
  }

  return result
}

/**
 * Bring Chinese text to Simplified characters, one by one: for look-up, never for the stored text.
 *
 * @returns Text of the same length in UTF-16 code units, so that offsets hold.
 */
export function toSimplified(text: string): string {
  simplifiedTable ??= makeSimplified()
  return map(text, simplifiedTable)
}

/**
 * Bring text to the form in which terms are compared: Simplified characters, ASCII for full-width
 * forms, one sign for every middle dot, dash and quotation mark. Case stays.
 *
 * @returns Text of the same length in UTF-16 code units, so that offsets hold.
 */
export function fold(text: string): string {
  foldTable ??= makeFold()
  return map(text, foldTable)
}
