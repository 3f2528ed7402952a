import {printTmx} from '../../../pipeline/emit/tmx/index.ts'
import type {Entry} from '../../../pipeline/translate/memory.ts'
import {printJsonLine} from './json-lines.ts'
import {ours, toTmx} from './to-tmx.ts'

/** The forms in which a memory is exported, by name. */
export const memoryForms = {
  tmx(entries: Iterable<Entry>): string {
    const units = Array.from(entries, toTmx)
    const langs = new Set(units.map(({sourceLang}) => sourceLang))
    const [lang = '*all*'] = langs
    return printTmx({...ours, units}, langs.size === 1 ? lang : '*all*')
  },
  jsonl(entries: Iterable<Entry>): string {
    return Array.from(entries, printJsonLine).join('')
  }
}
