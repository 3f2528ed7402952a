import type {Concept} from '../index.ts'
import type {Incoming} from './incoming.ts'
import {printDeepl, printOmegat, readPairs} from './tab-separated.ts'
import {printSheet, readSheet} from './sheet.ts'
import {printTbx} from './tbx/print.ts'
import {readTbx} from './tbx/read.ts'
import {printTolgee, readTolgee} from './tolgee.ts'

export {lossesOf} from './losses.ts'
export type {Incoming} from './incoming.ts'

/** How glossaries go to other tools and come from them. */
export interface Exchange {
  /** @param from The language that pairs go from. */
  print: (concepts: readonly Concept[], from: 'zh' | 'en') => string
  /** @param path The file’s name, for messages; throws an `InputError` where it cannot be read. */
  read: (text: string, path: string) => Incoming
}

/** The formats of exchange, by the names that the command line uses. */
export const exchanges: Record<'tbx' | 'tbx2' | 'csv' | 'tolgee' | 'deepl' | 'omegat', Exchange> = {
  tbx: {print: (concepts) => printTbx(concepts, 3), read: readTbx},
  tbx2: {print: (concepts) => printTbx(concepts, 2), read: readTbx},
  csv: {print: printSheet, read: readSheet},
  tolgee: {print: printTolgee, read: readTolgee},
  deepl: {print: printDeepl, read: readPairs},
  omegat: {print: printOmegat, read: readPairs}
}
