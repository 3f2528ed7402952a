import type {Passage} from './passages.ts'

/** What stands in parentheses behind a Chinese stretch, and may be its name in Latin letters. */
export interface Gloss {
  /** Where the stretch ends, in UTF-16 code units. */
  end: number
  latin: string
}

/** One syllable of Hanyu Pinyin with its tone, as some pages insert. */
const pinyin = /^[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*$/i
const unit =
  /^(?:km|kg|m|cm|mm|g|t|ha|GW|MW|kW|GB|MB|TB|USD|RMB|HK|US|p|pp|No|Vol|NASDAQ|NYSE|SSE|SZSE|HKEX)\b\.?(?:$|[:\d\s])/

/** The glosses of a passage: Latin letters in parentheses behind Han characters. */
export function glossesIn({zhKey}: Passage): Gloss[] {
  return [...zhKey.matchAll(/(?<=[\p{Script=Han}A-Za-z\d"》])\s?\(\s*([^()]{2,80})\)/gu)].flatMap(
    ({0: found, 1: content = '', index}) => {
      const [first = ''] = content.split(/[,;:、，；：]/)
      const latin = first.trim()
      const isLatin = /^\p{Script=Latin}[\p{Script=Latin}\d .&'’+/-]*$/u.test(latin)
      if (!isLatin || latin.length < 2 || pinyin.test(latin) || unit.test(latin)) return []
      const end = index + (found.startsWith('(') ? 0 : found.indexOf('('))
      return [{end: zhKey.slice(0, end).trimEnd().length, latin}]
    }
  )
}
