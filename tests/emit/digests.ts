import {createHash} from 'node:crypto'
import {interview} from './book.ts'
import {archiveOf, pageOf} from './outputs.ts'

// Prints a digest of each output: a program of its own, because a time zone is set at its start.
for (const layout of ['columns', 'stacked', 'reveal'] as const) {
  for (const [name, emit] of Object.entries({epub: archiveOf, html: pageOf})) {
    const digest = createHash('sha256').update(emit(interview(), layout)).digest('hex')
    process.stdout.write(`${name} ${layout} ${digest}\n`)
  }
}
