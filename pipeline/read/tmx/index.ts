import type {Element, Nodes} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {InputError} from '../../tree/input-error.ts'
import type {TranslationMemory, TranslationUnit} from '../../tree/translation-unit.ts'
import {decodeXml} from './decode.ts'

/** Elements in a segment that hold codes of the original format, which are no text. */
const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/**
 * Read a translation memory (TMX 1.1 to 1.4b) as any tool writes it. Codes of the original format are
 * left out; language tags become canonical; what has no text or no language is left out.
 *
 * @param path For messages.
 * @throws {InputError} Where it is not well-formed XML, or no TMX.
 */
export function readTmx(bytes: Uint8Array, path: string): TranslationMemory {
  const tmx = childrenOf(parse(decodeXml(bytes, path), path)).find(({name}) => name === 'tmx')
  if (!tmx) {
    throw new InputError(
      `Unexpected XML \`${path}\`, expected a translation memory whose first element is \`tmx\`; export it as TMX 1.4`
    )
  }

  const header = childrenOf(tmx).find(({name}) => name === 'header')
  const {srclang, creationtool, datatype} = header?.attributes ?? {}
  const units = childrenOf(tmx)
    .filter(({name}) => name === 'body')
    .flatMap(childrenOf)
    .filter(({name}) => name === 'tu')
  return {
    tool: creationtool ?? '',
    datatype: datatype ?? '',
    units: units.map((unit) => readUnit(unit, srclang ?? '*all*'))
  }
}

function parse(xml: string, path: string): Nodes {
  try {
    return fromXml(xml)
  } catch (error) {
    const {line, cause} = error as {line?: number; cause?: unknown}
    const [reason = ''] = cause instanceof Error ? cause.message.split('\n') : []
    const what = reason.replace(/\s*\(line \d+, column \d+\)$/, '')
    throw new InputError(
      `Cannot read \`${path}\`: it is broken XML at line ${line ?? 1} (${what}); export it anew`
    )
  }
}

function readUnit(unit: Element, srclang: string): TranslationUnit {
  const {attributes} = unit
  const variants = childrenOf(unit).filter(({name}) => name === 'tuv')
  const changed = [unit, ...variants].map(changeOf).toSorted().at(-1)
  const props = childrenOf(unit)
    .filter(({name, attributes: {type}}) => name === 'prop' && type)
    .map((prop) => [prop.attributes['type'] ?? '', textOf(prop)])
  return {
    sourceLang: canonical(attributes['srclang'] ?? srclang),
    ...(changed && {changed}),
    props: Object.fromEntries(props) as Record<string, string>,
    variants: variants.flatMap((variant) => {
      const lang = variant.attributes['xml:lang'] ?? variant.attributes['lang']
      const text = childrenOf(variant)
        .filter(({name}) => name === 'seg')
        .map(textOf)
        .join('')
      return lang && text.trim() ? [{lang: canonical(lang), text}] : []
    })
  }
}

/** When an element was last changed, out of `YYYYMMDDThhmmssZ`. */
function changeOf({attributes: {changedate, creationdate}}: Element): string {
  const date = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(changedate ?? creationdate ?? '')
  const [, year, month, day, hour, minute, second] = date ?? []
  return date ? `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z` : ''
}

/** A tag in its canonical form (BCP 47): tools write `ZH-TW`, `zh_TW`. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? tag
  } catch {
    return tag
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (!('children' in node)) return ''
  return node.children
    .map((child) => (child.type === 'element' && codes.has(child.name) ? '' : textOf(child)))
    .join('')
}

function childrenOf(node: Nodes): Element[] {
  if (!('children' in node)) return []
  return (node.children as Nodes[]).filter((child) => child.type === 'element')
}
