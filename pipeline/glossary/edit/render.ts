import {Document, isCollection, isScalar, visit} from 'yaml'

/** As wide as a line becomes. */
const width = 100

/** A value in YAML on one line: `{term: o1, case: exact}`, `[a, b]`, `text`. */
export function renderFlow(value: unknown): string {
  const document = new Document(value)
  visit(document, {
    Collection(_, node) {
      node.flow = true
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && /[\n\r\u0085\u2028\u2029]/.test(node.value)) {
        node.type = 'QUOTE_DOUBLE'
      }
    }
  })
  return document
    .toString({lineWidth: 0, flowCollectionPadding: false, singleQuote: true})
    .replace(/\n$/, '')
}

/**
 * A value in YAML as it stands after a key or a dash, the way the glossary's files are written: what
 * is short on one line, the rest one entry a line.
 *
 * @param column Blanks before the key or the dash.
 * @param used Characters before the value on its line.
 */
export function renderValue(value: unknown, column: number, used: number): string {
  const flow = renderFlow(value)
  const isShort = used + 1 + flow.length <= width && !isListOfRecords(value)
  if (isPlain(value) || isShort) return ` ${flow}`
  return `\n${renderBlock(value, column + 2)}`
}

/** A list or a record in YAML, one entry a line, without line break at its end. */
export function renderBlock(value: unknown, column: number): string {
  const blanks = ' '.repeat(column)
  if (isList(value)) {
    return value.map((one) => `${blanks}- ${renderItem(one, column + 2)}`).join('\n')
  }

  return blanks + renderItem(value, column)
}

/** An entry of a list as it stands behind its dash: on one line where it is short, else field by field. */
export function renderItem(value: unknown, column: number): string {
  const flow = renderFlow(value)
  if (isPlain(value) || !isRecord(value)) return flow
  if (!needsLines(value) && column + flow.length <= width) return flow
  return Object.entries(value)
    .map(([key, one]) => {
      const before = column + key.length + 1
      return `${renderFlow(key)}:${renderValue(one, column, before)}`
    })
    .join(`\n${' '.repeat(column)}`)
}

/** A whole concept is never one line. */
function needsLines(value: Record<string, unknown>): boolean {
  return 'id' in value && 'terms' in value
}

/** Sources, changes and comments come and go one by one. */
function isListOfRecords(value: unknown): boolean {
  return isList(value) && value.length > 0 && value.every(isRecord)
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** Whether a value is a list. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

/** Whether a value is a record of fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a node of a document stands on one line in brackets. */
export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true
}

/** Whether a node is a scalar of several lines, whose text cannot be replaced in place. */
export function isLiteral(node: unknown): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
}
