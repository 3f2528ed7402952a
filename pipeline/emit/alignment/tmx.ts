import {x} from 'xastscript'
import {writeXml} from '../xml.ts'
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
    const variant = (lang: string, text: string) =>
      x('tuv', {'xml:lang': lang}, [x('seg', {}, text)])
    return [
      x('tu', {}, [
        x('prop', {type: 'x-score'}, score.toFixed(3)),
        variant(source.lang, left),
        variant(target.lang, right)
      ])
    ]
  })
  const header = x('header', {
    creationtool: 'duizhao',
    creationtoolversion: '1',
    segtype: 'block',
    'o-tmf': 'duizhao',
    adminlang: 'en',
    srclang: source.lang,
    datatype: 'plaintext'
  })
  const root = x('tmx', {version: '1.4'}, [header, x('body', {}, units)])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`
}
