import {oneLine} from '../report/one-line.ts'
import {printCounts, printFindings, printLedger} from '../report/print.ts'
import type {WrittenBook} from './write-book.ts'

/** Print what came of a build: its findings, and its ledger and files, or the whole report as JSON. */
export function tellBook({report, paths, kept}: WrittenBook, json = false): void {
  if (report.findings.length > 0) console.error(printFindings(report.findings, 'report.json'))
  if (kept)
    console.error(
      `${oneLine(kept)}: kept as edited; \`--force\` writes it anew with the same words`
    )
  if (json) {
    console.log(JSON.stringify({...report, files: paths}, undefined, 2))
    return
  }

  console.log(`${printLedger(report.ledger)}; ${printCounts(report.findings)}`)
  for (const file of paths) console.log(file)
}
