const sides = ['source', 'target'] as const
const words = ['target', 'same', 'terms', 'memory', 'glossary'] as const

/**
 * Comments that tell the parts of a side-by-side file apart. Readers do not see them; they let the
 * file be parsed back, unit by unit.
 *
 * `<!-- u12 問： | Q: -->` opens a unit that stands stacked and `<!-- target -->` its translation,
 * `<!-- pairs u13 問： | Q: -->` a table whose rows are units, the first one labelled. Labels stand
 * as written, source first. `<!-- same … -->` is the translation of a unit that is shown once, with its
 * value where that is not the source's. `<!-- terms … -->` and `<!-- memory … -->` are notes,
 * `<!-- glossary -->` ends the text.
 */
export interface Marker {
  kind: 'unit' | 'pairs' | (typeof words)[number]
  /** Id of the unit, of the first unit of a table: `u12`, `a1`; empty for the other kinds. */
  id: string
  /** The speaker's labels of the source and of the target, empty where none stands. */
  labels: readonly [string, string]
  /** Sides that got something so that they stand as meant; see `complete`. */
  completed: ReadonlyArray<(typeof sides)[number]>
  /** What stands behind `same`. */
  value?: string
}

/** A marker as it stands in a file. */
export interface ReadMarker extends Marker {
  /** What somebody wrote into it, where only the word may stand. */
  typed: string
  /** Whether it is as we print it. */
  isExact: boolean
  /** Whether the comment ends in its line. */
  isClosed: boolean
}

const exact =
  /^<!-- ~*(?:(?:pairs )?[ua]\d+(?: \+(?:source|target|both))?|target|same|terms|memory|glossary)(?: [^]*)?-->[ \t]*$/

/** A marker as people and editors leave it behind: other blanks, case and dashes, one end lost. */
const loose =
  /^((?:\\?<|&lt;)?[!！]?[-–—]*)(?:[ \t]*(~+))?[ \t]*(?:(?:(pairs)[ \t]*)?([ua]\d+)|(pairs|target|same|terms|memory|glossary))(?![\p{L}\p{N}])(?:[ \t]*\+(source|target|both)\b)?([^]*)$/iu
const opens = /^(?:\\?<|&lt;)(?:[!！]|[-–—])/
const closes = /(?<![-–—])[-–—]+!?\\?(?:>|&gt;)$/

interface Loose {
  fence: string
  isTable: boolean
  id: string
  word: string
  completed: string
  tail: string
  isClosed: boolean
}

/** Take a line for a marker: one end of a comment at least tells it from a text. */
function parseLoosely(line: string): Loose | undefined {
  const match = loose.exec(line.trim())
  if (!match) return undefined
  const [, start = '', fence = '', pairs, id = '', word = '', completed = '', rest = ''] = match
  const tail = rest.replace(closes, '')
  const isClosed = tail !== rest
  if (!isClosed && !opens.test(start)) return undefined
  return {
    fence,
    isTable: pairs !== undefined || word.toLowerCase() === 'pairs',
    id: id.toLowerCase(),
    word: word.toLowerCase(),
    completed: completed.toLowerCase(),
    tail: tail.trim(),
    isClosed
  }
}

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

/** Parse a line as a marker, damaged or not. */
export function parseMarker(line: string, fence: string): ReadMarker | undefined {
  const found = parseLoosely(line)
  if (!found || found.fence !== fence) return undefined
  const {id, isTable, word, completed, tail, isClosed} = found
  const kind = words.find((one) => one === word) ?? (isTable ? 'pairs' : 'unit')
  const isLabelled = kind === 'unit' || kind === 'pairs'
  const [source = '', target = ''] = tail.split('|').map((label) => unescapeComment(label.trim()))
  return {
    kind,
    id,
    labels: isLabelled ? [source, target] : ['', ''],
    completed: sides.filter((side) => completed === side || completed === 'both'),
    typed: kind === 'target' ? tail : '',
    ...(kind === 'same' && {value: unescapeComment(tail)}),
    isExact: exact.test(line),
    isClosed
  }
}

/**
 * Signs that make our marks unlike anything in the texts: what follows `<!-- ` in the comments, and
 * ends the names that are set apart.
 *
 * @param texts All values and labels of a file.
 * @param tail Set behind names of the translation; see `NamesApart`.
 */
export function chooseFence(texts: readonly string[], tail: string): string {
  const tailed = new RegExp(`${tail}(~*)\\s*\\]`, 'gi')
  let fence = ''
  for (const text of texts) {
    const finds = [
      ...(/[<>]|&[lg]t;/.test(text) ? text.split('\n').flatMap(fenceIn) : []),
      ...(text.includes(']') ? Array.from(text.matchAll(tailed), ([, found = '']) => found) : [])
    ]
    for (const found of finds) if (found.length >= fence.length) fence = `${found}~`
  }

  return fence
}

function fenceIn(line: string): string[] {
  const found = parseLoosely(line)
  return found ? [found.fence] : []
}
