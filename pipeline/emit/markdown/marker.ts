const sides = ['source', 'target'] as const
const words = ['target', 'terms', 'glossary'] as const

/**
 * Comments that tell the parts of a side-by-side file apart. Readers do not see them; they let the
 * file be parsed back, unit by unit.
 *
 * `<!-- u12 問： | Q: -->` opens a unit that stands stacked and `<!-- target -->` its translation,
 * `<!-- pairs u13 問： | Q: -->` a table whose rows are units, the first one labelled. Labels stand
 * as written, source first. `<!-- terms … -->` is a note, `<!-- glossary -->` ends the text.
 */
export interface Marker {
  kind: 'unit' | 'pairs' | (typeof words)[number]
  /** Id of the unit, of the first unit of a table: `u12`, `a1`; empty for the other kinds. */
  id: string
  /** The speaker's labels of the source and of the target, empty where none stands. */
  labels: readonly [string, string]
  /** Sides that got something so that they stand as meant; see `complete`. */
  completed: ReadonlyArray<(typeof sides)[number]>
}

const pattern =
  /^<!-- (~*)(?:(pairs )?([ua]\d+)(?: \+(source|target|both))?|(target|terms|glossary))(?: ([^]*))?-->$/

/** Escape a text for a marker: in a comment two hyphens may not stand together. */
function escapeComment(text: string): string {
  return text.replace(/&(?=#\d)|[|\n\r]|-(?=-)|^[+\s]|\s$/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function unescapeComment(text: string): string {
  return text.replace(/&#(\d{1,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** Print a comment that opens a unit or a table of units. */
export function printMarker(
  {kind, id, labels, completed}: Omit<Marker, 'kind'> & {kind: 'unit' | 'pairs'},
  fence: string
): string {
  const [first, second] = completed
  const [source, target] = labels.map(escapeComment)
  const parts = [
    `<!-- ${fence}${kind === 'pairs' ? 'pairs ' : ''}${id}`,
    first && `+${second ? 'both' : first}`,
    source,
    target && `| ${target}`
  ]
  return [...parts.filter(Boolean), '-->'].join(' ')
}

/** Print a comment of one word, or of one and what it says. */
export function printWord(kind: (typeof words)[number], fence: string, text = ''): string {
  return `<!-- ${fence}${kind} ${text && `${escapeComment(text)} `}-->`
}

/** Parse a line as a marker. */
export function parseMarker(line: string, fence: string): Marker | undefined {
  if (!line.startsWith('<!-- ')) return undefined
  const match = pattern.exec(line.trimEnd())
  if (!match || match[1] !== fence) return undefined
  const [, , pairs, id = '', completed, word, tail = ''] = match
  const [source = '', target = ''] = tail.split('|').map((label) => unescapeComment(label.trim()))
  return {
    kind: words.find((one) => one === word) ?? (pairs ? 'pairs' : 'unit'),
    id,
    labels: [source, target],
    completed: sides.filter((side) => completed === side || completed === 'both')
  }
}

const marked = /^<!-- (~*)(?:pairs |[ua]\d|target|terms|glossary)/gm

/**
 * Signs that make our marks unlike anything in the texts: what follows `<!-- ` in the comments, and
 * ends the names that are set apart.
 *
 * @param texts All values and labels of a file.
 * @param tail Set behind names of the translation; see `Names`.
 */
export function chooseFence(texts: readonly string[], tail: string): string {
  const tailed = new RegExp(`${tail}(~*)\\s*\\]`, 'gi')
  let fence = ''
  for (const text of texts) {
    const finds = [
      ...(text.includes('<!--') ? text.matchAll(marked) : []),
      ...(text.includes(']') ? text.matchAll(tailed) : [])
    ]
    for (const [, found = ''] of finds) if (found.length >= fence.length) fence = `${found}~`
  }

  return fence
}
