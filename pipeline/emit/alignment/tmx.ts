import {printTmx} from '../tmx/index.ts'
import {beadTexts} from './bead-texts.ts'
import type {Alignment} from './alignment.ts'

/**
 * Print an alignment as a translation memory (TMX 1.4b): a unit a pair; what stands alone is left
 * out, for a translation unit has both sides.
 */
export function tmx(alignment: Alignment): string {
  const {source, target, beads} = alignment
  const texts = beadTexts(alignment, '\n')
  const units = beads.flatMap(({score}, index) => {
    const [left = '', right = ''] = texts[index] ?? []
    if (!left || !right) return []
    const variants = [
      {lang: source.lang, text: left},
      {lang: target.lang, text: right}
    ]
    return [{sourceLang: source.lang, props: {'x-score': score.toFixed(3)}, variants}]
  })
  return printTmx({tool: 'duizhao', datatype: 'plaintext', units}, source.lang)
}
