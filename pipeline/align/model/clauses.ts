import type {Tokens} from '../tokens/index.ts'

/** What ends a clause inside a sentence. */
const chinese = /[，；：。？！…—]+/gu
const english =
  /[,;:—.?!…]+(?=\s|["”’'])|(?<![,;:—.?!…\s])\s+(?=(?:and|but|as|when|while|because|for|so|then|until|before|after)\s)|--/gu

/** The clauses of a unit, end to end. */
export function clausesOf(text: string, lang: 'zh' | 'en'): string[] {
  const pattern = lang === 'zh' ? chinese : english
  const result: string[] = []
  let from = 0
  for (const {0: sign, index} of text.matchAll(pattern)) {
    const end = index + sign.length
    if (end >= text.length) break
    result.push(text.slice(from, end))
    from = end
  }

  result.push(text.slice(from))
  return result
}

/** The clauses of units as tokens. */
export interface Clauses {
  tokens: Tokens
  /** The first clause of each unit; one entry more than there are units. */
  from: Int32Array
}

/** The clauses of all units end to end, and the first of each. */
export function clausesIn(
  units: readonly string[],
  lang: 'zh' | 'en'
): {texts: string[]; from: Int32Array} {
  const from = new Int32Array(units.length + 1)
  const texts: string[] = []
  units.forEach((unit, index) => {
    for (const clause of clausesOf(unit, lang)) texts.push(clause)
    from[index + 1] = texts.length
  })
  return {texts, from}
}

/** Tokens that an edge of a unit has at least, where the unit has as many. */
const least = 2

/** Where the tokens of a unit’s first and last clauses stand: as many clauses as have some tokens. */
export interface Edge {
  start: Int32Array
  end: Int32Array
}

export function firstOf({tokens, from}: Clauses): Edge {
  return edgeOf(from, (unit) => {
    const begin = tokens.start[from[unit]!]!
    let clause = from[unit]!
    while (clause < from[unit + 1]! && tokens.start[clause]! - begin < least) clause++
    return [begin, tokens.start[clause]!]
  })
}

export function lastOf({tokens, from}: Clauses): Edge {
  return edgeOf(from, (unit) => {
    const end = tokens.start[from[unit + 1]!]!
    let clause = from[unit + 1]!
    while (clause > from[unit]! && end - tokens.start[clause]! < least) clause--
    return [tokens.start[clause]!, end]
  })
}

function edgeOf(from: Int32Array, place: (unit: number) => [start: number, end: number]): Edge {
  const units = from.length - 1
  const edge = {start: new Int32Array(units), end: new Int32Array(units)}
  for (let unit = 0; unit < units; unit++) {
    const [start, end] = place(unit)
    edge.start[unit] = start
    edge.end[unit] = end
  }

  return edge
}
