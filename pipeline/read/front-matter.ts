import {LineCounter, parseDocument} from 'yaml'
import type {VFile} from 'vfile'
import {InputError, report} from '../tree/index.ts'
import {explainSyntax} from '../yaml/syntax.ts'

/** A name with a colon; a question between two rules may have one, too, but no such name. */
const field = /^\{?[ \t]*["']?[A-Za-z_][\w-]+["']?[ \t]*:(?:\s|$)/m

/** Whether a Markdown text begins with fields between fences, not with words between two rules. */
export function beginsWithFields(text: string): boolean {
  const opening = /^---[ \t]*\n(?![ \t]*\n)/.exec(text)?.[0].length
  const closing = text.search(/\n---[ \t]*(?:\n|$)/)
  if (opening === undefined || closing < 0) return false
  return closing < opening || field.test(text.slice(opening, closing))
}

/** Report fields as front matter has them that no fence ends: they are text. */
export function reportUnclosed(text: string, file: VFile): undefined {
  if (!/^---[ \t]*\n[a-z][\w-]+[ \t]*:\s/.test(text) || /\n---[ \t]*(?:\n|$)/.test(text)) return
  const start = {line: 1, column: 1}
  report(file, {
    rule: 'unknown-front-matter',
    severity: 'warning',
    reason: 'Missing end of the front matter, expected a line `---` after its fields; read as text',
    place: {start, end: start}
  })
}

/**
 * Parse the front matter of a Markdown file.
 *
 * @param yaml What stands between its fences; its first line is the file's second.
 * @param path The file's name, for messages.
 * @returns Its fields; none where it is empty.
 * @throws {InputError} Where the YAML is broken or holds no fields, with line and column.
 */
export function parseFrontMatter(yaml: string, path: string): Record<string, unknown> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {lineCounter: lines, prettyErrors: false})
  const [error] = document.errors
  if (error) {
    const {line, col} = lines.linePos(error.pos[0])
    throw refuse(path, line, col, explainSyntax(error))
  }

  const value = valueOf(document, path)
  if (value === null || value === undefined) return undefined
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  throw refuse(path, 1, 1, 'Unexpected value, expected fields such as `title: …`')
}

/** Aliases that point at aliases could fill the memory; the library stops them. */
function valueOf(document: {toJS: () => unknown}, path: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw refuse(path, 1, 1, error instanceof Error ? error.message : String(error))
  }
}

function refuse(path: string, line: number, column: number, reason: string): InputError {
  return new InputError(
    `${path}:${line + 1}:${column}: ${reason}; correct the YAML at the head of the file`
  )
}
