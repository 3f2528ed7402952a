/** The tokens of a text, unit by unit; a token is the number of its type. */
export interface Tokens {
  /** The units' tokens end to end. */
  type: Int32Array
  /** Where each unit begins in `type`; one entry more than there are units. */
  start: Int32Array
  /** Length of each unit in code units without white space. */
  length: Float64Array
}

/** Types by what they are: a stem, a headword, `#` and a number, a sign. */
export interface Vocabulary {
  id: Map<string, number>
}

/** The number of a type, given anew where the type is new. */
export function typeOf(vocabulary: Vocabulary, name: string): number {
  const known = vocabulary.id.get(name)
  if (known !== undefined) return known
  const id = vocabulary.id.size
  vocabulary.id.set(name, id)
  return id
}

/** Tokenise units one by one. */
export function tokenise(
  units: readonly string[],
  add: (unit: string, push: (type: number) => void) => void
): Tokens {
  const types: number[] = []
  const start = new Int32Array(units.length + 1)
  const length = new Float64Array(units.length)
  const push = (type: number) => {
    types.push(type)
  }
  units.forEach((unit, index) => {
    add(unit, push)
    start[index + 1] = types.length
    length[index] = visibleLength(unit)
  })
  return {type: Int32Array.from(types), start, length}
}

function visibleLength(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code !== 0x3000 && code !== 0xa0) count++
  }

  return count
}

/** Join units: group `k` of the result holds the units from `from[k]` up to `from[k + 1]`. */
export function joinUnits(tokens: Tokens, from: Int32Array): Tokens {
  const groups = from.length - 1
  const length = new Float64Array(groups)
  for (let group = 0; group < groups; group++) {
    for (let unit = from[group]!; unit < from[group + 1]!; unit++) {
      length[group]! += tokens.length[unit]!
    }
  }

  return {type: tokens.type, start: Int32Array.from(from, (unit) => tokens.start[unit]!), length}
}
