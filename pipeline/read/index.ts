import type {Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {detectLanguage} from '../language/detect.ts'
import {blockText, InputError, report} from '../tree/index.ts'
import {decode} from './decode.ts'
import {readMarkdown} from './markdown.ts'
import {reportMixed} from './mixed.ts'
import {wayBackTo} from './way-back.ts'
import {pointsOf} from './points.ts'
import {readPlain} from './plain.ts'
import {withoutStrays} from './strays.ts'

/** What may be known of a file beforehand. */
export interface ReadOptions {
  /** Instead of what the file's extension says. */
  format?: 'text' | 'markdown'
  /** WHATWG label (`gb18030`, `big5`), instead of detection. */
  encoding?: string
  /** BCP 47 tag, instead of the front matter's `lang` and of detection. */
  lang?: string
}

/** The longest text that is read, in bytes. */
const longest = 32 * 2 ** 20

const formats: Partial<Record<string, 'text' | 'markdown'>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown'
}

/**
 * Read a file: its bytes to blocks.
 *
 * `file.value` becomes the decoded text; places in the tree and of findings are places in it.
 *
 * @returns mdast whose top-level blocks have `data.block`; `data.lang` is set.
 * @throws {InputError} Where the file cannot be used; the message names it and the way out.
 */
export function read(file: VFile, options: ReadOptions = {}): Root {
  file.path ??= 'text'
  const format = options.format ?? formatOf(file)
  decodeFile(file, options.encoding)
  const decoded = String(file.value)
  const {text, edits, count, first} = withoutStrays(decoded)
  const wayBack = wayBackTo(decoded, edits)
  if (count > 0) reportStrays(count, pointsOf(decoded)(first), file)
  const tree = format === 'text' ? readPlain(text, wayBack) : readMarkdown(text, file, wayBack)
  const lang = options.lang ?? langOf(tree.data?.matter) ?? detectLanguage(proseOf(tree)).lang
  tree.data = {...tree.data, lang}
  if (!tree.children.some((node) => node.data?.block?.matter !== 'title')) reportEmpty(tree, file)
  reportMixed(tree, file)
  return tree
}

/** The words of a text: no code, no addresses. */
function proseOf(tree: Root): string {
  const isProse = ({type}: RootContent) => type !== 'code' && type !== 'definition'
  return tree.children.filter(isProse).map(blockText).join('\n')
}

function formatOf(file: VFile): 'text' | 'markdown' {
  const format = formats[(file.extname ?? '').toLowerCase()]
  if (format) return format
  const extension = file.extname ? `extension \`${file.extname}\`` : 'name without extension'
  throw new InputError(
    `Unexpected ${extension} of \`${file.path}\`, expected .txt for plain text or .md for Markdown; ` +
      'rename or convert it'
  )
}

/**
 * Decode a file: `file.value` becomes its text, without a byte order mark.
 *
 * @param encoding WHATWG label, instead of detection.
 * @throws {InputError} Where there is no text in it.
 */
export function decodeFile(file: VFile, encoding?: string): undefined {
  const value = file.value ?? ''
  if (value.length === 0) {
    throw new InputError(`\`${file.path}\` is empty; name a file with a text in it`)
  }

  if (value.length > longest) {
    const size = Math.ceil(value.length / 2 ** 20)
    throw new InputError(
      `\`${file.path}\` has ${size} MB, more than the ${longest / 2 ** 20} MB of a text; split it into chapters`
    )
  }

  const text = typeof value === 'string' ? value : decode(value, file, encoding).text
  file.value = text.replace(/^\uFEFF/, '')
}

function langOf(matter: Record<string, unknown> | undefined): string | undefined {
  const lang = matter?.['lang']
  return typeof lang === 'string' && /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(lang)
    ? lang
    : undefined
}

function reportStrays(count: number, start: Point, file: VFile): undefined {
  report(file, {
    rule: 'stray-characters',
    severity: 'info',
    reason: `Unexpected ${count} invisible characters (zero-width or control), expected none; left out`,
    place: {start, end: start}
  })
}

function reportEmpty(tree: Root, file: VFile): undefined {
  const start = {line: 1, column: 1, offset: 0}
  const what = tree.children.length === 0 ? 'blank text' : 'title without a text'
  report(file, {
    rule: 'empty-document',
    severity: 'error',
    reason: `Unexpected ${what}, expected paragraphs`,
    place: {start, end: start}
  })
}
