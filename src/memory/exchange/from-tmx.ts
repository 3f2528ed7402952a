import {contentKey} from '../../../pipeline/language/hash.ts'
import {languageOf} from '../../../pipeline/language/tags.ts'
import type {Entry} from '../../../pipeline/translate/memory.ts'
import {escapeText} from '../../../pipeline/tree/index.ts'
import type {TranslationMemory, TranslationUnit} from '../../../pipeline/tree/translation-unit.ts'
import {instantSchema, originSchema, partsSchema, provenanceSchema, stateSchema} from './entry.ts'
import {ours} from './to-tmx.ts'
import type {z} from 'zod'

type Variant = TranslationUnit['variants'][number]

/**
 * The entries of a translation memory, ours or another tool's: of each unit its Chinese and English,
 * whatever else it has. What people keep in their tools is given; its text is not Markdown and
 * becomes so.
 *
 * @param now When a unit counts as changed that does not say so; see `Entry.changed`.
 */
export function fromTmx({tool, datatype, units}: TranslationMemory, now: string): Entry[] {
  const isOurs = tool === ours.tool && datatype === ours.datatype
  return units.flatMap((unit) => {
    const variants = isOurs ? unit.variants : unit.variants.map(toMarkdown)
    const [sources, targets] = sidesOf(variants, unit.sourceLang)
    return sources.flatMap((source) =>
      targets.map((target) => entryOf(source, target, unit, isOurs ? unit.props : {}, now))
    )
  })
}

function toMarkdown({lang, text}: Variant): Variant {
  return {lang, text: escapeText(text.replaceAll('\0', '').trim())}
}

/** Of a unit in many languages the ones that are sources, and the ones that are targets. */
function sidesOf(variants: readonly Variant[], sourceLang: string): [Variant[], Variant[]] {
  const known = variants.filter(({lang}) => languageOf(lang))
  const own = languageOf(sourceLang) ?? languageOf(known[0]?.lang ?? '')
  const sources = known.filter(({lang}) => languageOf(lang) === own)
  const named = sources.filter(({lang}) => lang === sourceLang)
  return [named.length > 0 ? named : sources, known.filter(({lang}) => languageOf(lang) !== own)]
}

function entryOf(
  source: Variant,
  target: Variant,
  {changed}: TranslationUnit,
  props: TranslationUnit['props'],
  now: string
): Entry {
  const prop = (name: string) => props[`x-${name}`]
  const [document, unit] = [prop('document'), prop('unit')]
  const [previous, next] = [prop('previous'), prop('next')]
  const parts = parsed(prop('parts'), partsSchema)
  const provenance = parsed(prop('provenance'), provenanceSchema)
  const side = ({lang, text}: Variant, label: string | undefined) => ({
    lang,
    value: text,
    ...(label !== undefined && {label})
  })
  return {
    key: contentKey(source.text),
    source: side(source, prop('source-label')),
    target: side(target, prop('target-label')),
    state: stateSchema.safeParse(prop('state')).data ?? 'translated',
    origin: originSchema.safeParse(prop('origin')).data ?? 'given',
    changed: instantSchema.safeParse(prop('changed')).data ?? changed ?? now,
    ...(document !== undefined && unit !== undefined && {place: {document, unit}}),
    ...(previous !== undefined && next !== undefined && {context: {previous, next}}),
    ...(parts && {parts}),
    ...(provenance && {provenance})
  }
}

/** A value that stands in a `prop` as JSON; nothing where somebody broke it. */
function parsed<T>(text: string | undefined, schema: z.ZodType<T>): T | undefined {
  try {
    return text === undefined ? undefined : schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
