import type {Entry} from '../../../pipeline/translate/memory.ts'
import type {TranslationUnit} from '../../../pipeline/tree/translation-unit.ts'

/** What the header of a memory of ours says of it: segments are Markdown. */
export const ours = {tool: 'duizhao', datatype: 'x-markdown'}

/** An entry as a unit of TMX; what TMX has no place for stands in `prop`. */
export function toTmx({source, target, ...entry}: Entry): TranslationUnit {
  const {state, origin, place, context, parts, provenance} = entry
  const props = {
    'x-state': state,
    'x-origin': origin,
    'x-document': place?.document,
    'x-unit': place?.unit,
    'x-previous': context?.previous,
    'x-next': context?.next,
    'x-parts': parts && JSON.stringify(parts),
    'x-provenance': provenance && JSON.stringify(provenance),
    'x-source-label': source.label,
    'x-target-label': target.label,
    // `changedate` has no milliseconds.
    'x-changed': entry.changed
  }
  return {
    sourceLang: source.lang,
    changed: entry.changed,
    props: Object.fromEntries(
      Object.entries(props).filter(([, value]) => value !== undefined)
    ) as Record<string, string>,
    variants: [source, target].map(({lang, value}) => ({lang, text: value}))
  }
}
