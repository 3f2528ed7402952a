import {x} from 'xastscript'
import type {TranslationMemory, TranslationUnit} from '../../tree/translation-unit.ts'
import {writeXml} from '../../xml/index.ts'

/**
 * Print a translation memory (TMX 1.4b), a unit a line.
 *
 * @param sourceLang BCP 47 tag of the sources; `*all*` where they differ.
 */
export function printTmx({tool, datatype, units}: TranslationMemory, sourceLang: string): string {
  const header = x('header', {
    creationtool: tool,
    creationtoolversion: '1',
    segtype: 'block',
    'o-tmf': tool,
    adminlang: 'en',
    srclang: sourceLang,
    datatype
  })
  const body = units.map((unit) => writeXml(tu(unit, sourceLang)))
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tmx version="1.4">${writeXml(header)}<body>`,
    ...body,
    '</body></tmx>'
  ].join('\n')}\n`
}

function tu({sourceLang, changed, props, variants}: TranslationUnit, headLang: string) {
  const attributes = {
    ...(sourceLang !== headLang && {srclang: sourceLang}),
    ...(changed && {changedate: changed.replaceAll(/[-:]|\.\d+/g, '')})
  }
  return x('tu', attributes, [
    ...Object.entries(props).map(([type, value]) => x('prop', {type}, value)),
    ...variants.map(({lang, text}) => x('tuv', {'xml:lang': lang}, [x('seg', {}, text)]))
  ])
}
