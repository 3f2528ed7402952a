import type {Ledger} from '../../pipeline/tree/index.ts'
import {oneLine} from './one-line.ts'
import type {PlacedFinding} from './report.ts'

/** How many findings are printed: more than anybody reads at once. */
const most = 200

/**
 * Print findings for people and for tools that read `file:line:column`.
 *
 * @param findings The worst first: a mountain of them is cut.
 * @param all Where all of them are to be had.
 */
export function printFindings(findings: readonly PlacedFinding[], all: string): string {
  const rest = findings.length - most
  const lines = findings.slice(0, most).map(({place, severity, reason, expected, rule}) => {
    const suggestion =
      expected?.length === 1 && !reason.includes(`\`${expected[0]}\``)
        ? ` (\`${expected[0]}\`?)`
        : ''
    return oneLine(`${place} ${severity} ${reason}${suggestion} ${rule}`)
  })
  if (rest > 0) lines.push(`… and ${rest} more: all are in ${all}`)
  return lines.join('\n')
}

const words: Array<[keyof Ledger, string]> = [
  ['given', 'given'],
  ['recalled', 'recalled'],
  ['translated', 'translated'],
  ['kept', 'kept'],
  ['missing', 'missing'],
  ['added', 'only in the translation']
]

/** Print the ledger: how many blocks of the source there are, and how each ended. */
export function printLedger(ledger: Ledger): string {
  const blocks = ledger.given + ledger.recalled + ledger.translated + ledger.kept + ledger.missing
  const counts = words
    .filter(([key]) => ledger[key] > 0)
    .map(([key, word]) => `${ledger[key]} ${word}`)
  return `${counted(blocks, 'source block')}: ${counts.join(', ') || 'none paired'}`
}

/** Print a number of things: `1 error`, `2 errors`. */
export function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}

/** Print how many findings there are of each severity. */
export function printCounts(findings: readonly PlacedFinding[]): string {
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  if (findings.length === 0) return 'no findings'
  return [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    `${count('info')} for information`
  ].join(', ')
}
