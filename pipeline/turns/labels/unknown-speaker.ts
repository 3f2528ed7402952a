import type {VFile} from 'vfile'
import {report} from '../../tree/index.ts'
import type {Stranger} from './promote.ts'

/** Warn of labels that stand once and whose person the text does not introduce. */
export function reportStrangers(strangers: readonly Stranger[], file: VFile): undefined {
  for (const {scan, name, taken} of strangers) {
    const outcome = taken ? 'it is taken for a speaker' : 'it is taken for text'
    report(file, {
      rule: 'unknown-speaker',
      severity: 'warning',
      reason: `Unexpected label \`${name}\` that stands once, expected a speaker whom the text introduces; ${outcome}`,
      ...(scan.block.position && {place: scan.block.position}),
      actual: name
    })
  }
}
