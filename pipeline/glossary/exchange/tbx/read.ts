import {fromXml} from 'xast-util-from-xml'
import type {Element, Root} from 'xast'
import {InputError} from '../../../tree/index.ts'
import {glossaryFile} from '../../schema.ts'
import type {RawConcept, RawEntry} from '../../schema.ts'
import {addTerm, idFor, tagOf} from '../incoming.ts'
import type {Incoming} from '../incoming.ts'
import {mark, partOfSpeech, statusesByName, typesByName} from './values.ts'

/**
 * Read TBX of version 2 or 3, of any tool.
 *
 * @param text The file.
 * @param path Its name, for messages.
 * @throws {InputError} Where it is no TBX, is broken, or declares entities.
 */
export function readTbx(text: string, path: string): Incoming {
  const root = parse(text, path)
  const entries = all(root, 'conceptEntry', 'termEntry')
  const left: string[] = []
  const taken = new Set<string>()
  const domains = new Map<string, string>()
  const other = new Map<string, number>()
  const concepts = entries.flatMap((entry, index) => {
    const concept = conceptFrom(entry, taken, other)
    const [field] = passages(entry, 'subjectField')
    if (field) domains.set(concept.id, field.text)
    const isWorded = Object.keys(concept.terms).length > 0
    const isGood = isWorded && glossaryFile.shape.concepts.element.safeParse(concept).success
    if (!isGood) left.push(`${path}: entry ${index + 1} has no term in Chinese or English`)
    return isGood ? [concept] : []
  })
  for (const [lang, count] of other)
    left.push(`${path}: ${count} terms in \`${lang}\`, which is neither Chinese nor English`)
  return {concepts, domains, left}
}

function parse(text: string, path: string): Root {
  // Entities can hold a mountain of text, or another file.
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)) {
    throw new InputError(
      `Unexpected declarations in the DOCTYPE of \`${path}\`, expected TBX without entities; take them away`
    )
  }

  let root: Root
  try {
    root = fromXml(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputError(`Cannot read \`${path}\` as XML: ${reasonOf(error)}; export it again`)
  }

  const name = root.children.find((child) => child.type === 'element')?.name
  if (name === 'tbx' || name === 'martif') return root
  throw new InputError(
    `Unexpected element \`${name ?? ''}\` at the top of \`${path}\`, expected \`tbx\` or \`martif\`; export it as TBX`
  )
}

/** What the parser says is wrong, without the piece of the file that it shows. */
function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const message = inner instanceof Error ? inner.message : String(inner)
  return message.split('\n')[0] ?? ''
}

function conceptFrom(entry: Element, taken: Set<string>, other: Map<string, number>): RawConcept {
  const rest = restIn(entry)
  const terms: Record<string, RawEntry[]> = {}
  const definition: NonNullable<RawConcept['definition']> = {}
  for (const section of own(entry, 'langSec', 'langSet')) {
    const written = section.attributes['xml:lang'] ?? section.attributes['lang'] ?? ''
    const lang = tagOf(written)
    const found = own(section, 'termSec', 'tig', 'ntig')
    if (!lang) other.set(written, (other.get(written) ?? 0) + found.length)
    else {
      const [defined] = passages(section, 'definition')
      if (defined) definition[lang] = defined
      for (const one of found) addTerm(terms, lang, termFrom(one))
    }
  }

  const note = notes(entry).join('\n')
  const english = Object.entries(terms).find(([lang]) => lang.startsWith('en'))?.[1][0]
  const word = typeof english === 'string' ? english : (english?.term ?? '')
  const known = passages(entry, 'definition')[0]
  if (known && Object.keys(definition).length === 0) definition['en'] = known
  return {
    kind: 'term',
    review: 'proposed',
    ...rest,
    id: idFor(String(rest['id'] ?? entry.attributes['id'] ?? ''), word, taken),
    terms,
    ...(Object.keys(definition).length > 0 && {definition}),
    ...(note !== '' && {note})
  } as RawConcept
}

function termFrom(section: Element): Exclude<RawEntry, string> {
  const [term] = all(section, 'term')
  const types = new Map(
    all(section, 'termNote').map((note) => [note.attributes['type'] ?? '', textOf(note).trim()])
  )
  const status = statusesByName[types.get('administrativeStatus') ?? '']
  const type = typesByName[types.get('termType') ?? '']
  const part = partOfSpeech(types.get('partOfSpeech') ?? '')
  const context = passages(section, 'context')
  const note = notes(section).join('\n')
  const {partOfSpeech: _, notNear, firstMention, ...rest} = restIn(section)
  return {
    term: term ? textOf(term) : '',
    ...(status && {status}),
    ...rest,
    ...(type && {type}),
    ...(part && {'part-of-speech': part}),
    ...(notNear !== undefined && {'not-near': notNear}),
    ...(firstMention !== undefined && {'first-mention': firstMention}),
    ...(context.length > 0 && {context}),
    ...(note !== '' && {note})
  } as Exclude<RawEntry, string>
}

function passages(parent: Element, type: string): Array<{text: string; source?: string}> {
  return own(parent, 'descrip', 'descripGrp').flatMap((child) => {
    const [descrip] = child.name === 'descrip' ? [child] : own(child, 'descrip')
    if (descrip?.attributes['type'] !== type) return []
    const [from] = own(child, 'admin')
    return [{text: textOf(descrip), ...(from && {source: textOf(from)})}]
  })
}

/** The notes that people wrote. */
function notes(parent: Element): string[] {
  return own(parent, 'note')
    .map(textOf)
    .filter((text) => !text.startsWith(mark) && text !== '')
}

/** What we wrote into a note, since TBX has no field for it. */
function restIn(parent: Element): Record<string, unknown> {
  const text = own(parent, 'note')
    .map(textOf)
    .find((one) => one.startsWith(mark))
  if (text === undefined) return {}
  try {
    const value: unknown = JSON.parse(text.slice(mark.length))
    return typeof value === 'object' && value !== null ? {...value} : {}
  } catch {
    return {}
  }
}

function own(parent: Element, ...names: string[]): Element[] {
  return parent.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.name)
  )
}

function all(parent: Element | Root, ...names: string[]): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return [...(names.includes(child.name) ? [child] : []), ...all(child, ...names)]
  })
}

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value
      return child.type === 'element' ? textOf(child) : ''
    })
    .join('')
}
