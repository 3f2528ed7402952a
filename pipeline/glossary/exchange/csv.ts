/** A signal to spreadsheets that what follows is UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Spreadsheets take what begins so for a formula. */
const formula = /^[=+\-@\t\r]/

/**
 * Print rows as CSV (RFC 4180). What a spreadsheet would run as a formula begins with `'`.
 *
 * @param rows Of strings; the first is the head.
 */
export function printCsv(rows: ReadonlyArray<readonly string[]>): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const safe = formula.test(text) || text.startsWith("'") ? `'${text}` : text
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Read CSV of any tool: with commas, semicolons or tabs, whichever its head has most of.
 *
 * @returns The rows, empty ones left out, each with the line on which it begins.
 */
export function readCsv(text: string): Array<{line: number; cells: string[]}> {
  const whole = text.replace(/^\uFEFF/, '')
  const head = whole.slice(0, /\r|\n|$/.exec(whole)?.index)
  const [separator = ','] = [',', ';', '\t'].toSorted(
    (a, b) => head.split(b).length - head.split(a).length
  )
  const rows: Array<{line: number; cells: string[]}> = []
  let cells: string[] = []
  let line = 1
  let start = 1
  const pattern = new RegExp(
    String.raw`("(?:[^"]|"")*"|[^"\r\n${separator}][^\r\n${separator}]*|)(${separator}|\r\n|\r|\n|$)`,
    'gy'
  )
  for (const [found, value = '', end = ''] of whole.matchAll(pattern)) {
    cells.push(bare(value))
    line += found.split(/\r\n|\r|\n/).length - 1
    if (end !== separator) {
      if (cells.some((one) => one !== '')) rows.push({line: start, cells})
      cells = []
      start = line
    }

    if (end === '') break
  }

  return rows
}

function bare(value: string): string {
  const text = value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text
}
