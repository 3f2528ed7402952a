import {isChinese} from '../../pipeline/language/tags.ts'
import {createHash} from 'node:crypto'
import {blockText, sourceOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import {fixedTime} from '../clock.ts'
import type {Both, Metadata, Person, Source, Target} from '../../pipeline/tree/index.ts'
import {madeBy} from '../../pipeline/translate/made-by.ts'
import type {Root} from 'mdast'
import {listOf} from './load.ts'
import type {ConfigurationFile, FrontMatter} from './schema.ts'

type People = ConfigurationFile['creators']

/** Where a book's metadata come from, the first that says something wins. */
export interface Origins {
  configuration: ConfigurationFile
  /** Front matter of the source and of the translation. */
  source: FrontMatter
  target: FrontMatter
  /** The paired text. */
  tree: Root
  /** Name of the source without folder and endings. */
  stem: string
  languages: {source: string; target: string}
}

/** EPUB wants a date of change; a fixed one keeps builds the same. */
const fixedDate = '2000-01-01T00:00:00Z'

/** Gather the metadata of a book: configuration, then front matter, then the text itself. */
export function gatherMetadata(origins: Origins): Metadata {
  const {configuration, source, target, languages, stem} = origins
  const title = titleOf(origins)
  const first = <K extends 'publisher' | 'source' | 'rights' | 'date' | 'identifier'>(key: K) =>
    configuration[key] ?? source[key] ?? target[key]
  const date = first('date')
  const machines = madeBy(origins.tree)
  const creators = configuration.creators ?? source.creators ?? source.author
  const people = configuration.translator ?? target.translator ?? source.translator
  const translators = listOf(people).filter((one) => !isMachine(one))
  const contributors = configuration.contributors ?? source.contributors
  const fields = {
    publisher: first('publisher'),
    source: first('source'),
    rights: first('rights'),
    date
  }
  return {
    identifier: first('identifier') ?? identifierOf(stem, title, languages),
    title,
    languages,
    creators: toPeople(creators, 'aut', languages.source),
    contributors: [
      ...toPeople(translators, 'trl', languages.target),
      ...toPeople(contributors, 'ctb', languages.source)
    ],
    ...(machines.length > 0 && {machines}),
    ...(Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined)
    ) as Partial<Metadata>),
    modified: modifiedAt(date)
  }
}

/** A book that a machine translated says so in its front matter, where people's names stand, too. */
function isMachine(one: ReturnType<typeof listOf<NonNullable<People>>>[number]): boolean {
  return typeof one === 'string' && /, machine translation of \d{4}-\d\d-\d\d$/.test(one)
}

function keyOf(lang: string): 'zh' | 'en' {
  return isChinese(lang) ? 'zh' : 'en'
}

function toBoth(
  text: string | {zh?: string | undefined; en?: string | undefined},
  lang: string
): Both {
  if (typeof text === 'string') return {[keyOf(lang)]: text}
  return {...(text.zh && {zh: text.zh}), ...(text.en && {en: text.en})}
}

function toPeople(people: People, role: string, lang: string): Person[] {
  return listOf(people).map((one) =>
    typeof one === 'string'
      ? {name: toBoth(one, lang), role}
      : {name: toBoth(one.name, lang), role: one.role ?? role}
  )
}

function titleOf({configuration, source, target, tree, languages, stem}: Origins): Both {
  const unit = unitsOf(tree).find((one) => one.matter === 'title')
  const words = (side: Source | Target | undefined) =>
    side ? side.children.map(blockText).join(' ').replaceAll('\n', ' ').trim() : ''
  const fromText: Both = {}
  const [own, other] = [unit && words(sourceOf(unit)), unit && words(targetOf(unit))]
  if (own) fromText[keyOf(languages.source)] = own
  if (other) fromText[keyOf(languages.target)] = other
  const title = {
    ...fromText,
    ...(target.title && toBoth(target.title, languages.target)),
    ...(source.title && toBoth(source.title, languages.source)),
    ...(configuration.title && toBoth(configuration.title, languages.source))
  }
  return title.zh || title.en ? title : {[keyOf(languages.source)]: stem}
}

/** A name-based UUID (RFC 9562, version 8) of the source's name and title, never of its content. */
function identifierOf(stem: string, title: Both, languages: {source: string}): string {
  const name = `duizhao\n${stem}\n${title[keyOf(languages.source)] ?? ''}`
  const hex = createHash('sha256').update(name).digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function modifiedAt(date: string | undefined): string {
  const fixed = fixedTime()
  if (fixed) return fixed.toISOString().replace('.000', '')
  if (date === undefined) return fixedDate
  return `${date.length === 4 ? `${date}-01-01` : date}T00:00:00Z`
}
