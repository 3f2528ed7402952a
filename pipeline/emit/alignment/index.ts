import {json} from './json.ts'
import {table} from './table.ts'
import {tmx} from './tmx.ts'
import {tsv} from './tsv.ts'

export type {Alignment} from './alignment.ts'

/** The forms in which an alignment is printed, by name. */
export const alignmentForms = {json, tsv, md: table, tmx}
