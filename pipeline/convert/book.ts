import {isChinese} from '../language/tags.ts'
import type {Book, Both, Metadata, Person} from '../tree/index.ts'
import {type ConvertOptions, conversionsTo} from './conversions.ts'
import {tagOf} from './scripts.ts'
import type {Conversion} from './tables.ts'
import {convertTree} from './trees.ts'

/**
 * Convert the Chinese of a book to another script: its chapters, its title and the people who made it.
 *
 * @returns A new book; the given one stays as it is.
 */
export function convertBook(book: Book, options: ConvertOptions): Book {
  const {script} = options
  const chapters = book.chapters.map(({tree, file}) => ({tree: structuredClone(tree), file}))
  const conversionFrom = conversionsTo(options)(chapters.map(({tree}) => tree))
  for (const {tree} of chapters) convertTree(tree, script, conversionFrom)
  const {source, target} = book.metadata.languages
  const chinese = [source, target].find(isChinese)
  if (chinese === undefined) return {...book, chapters}
  const languages = {
    source: isChinese(source) ? tagOf(script) : source,
    target: isChinese(target) ? tagOf(script) : target
  }
  return {chapters, metadata: {...inScript(book.metadata, conversionFrom(chinese)), languages}}
}

function inScript(metadata: Metadata, convert: Conversion): Metadata {
  const both = (texts: Both): Both =>
    texts.zh === undefined ? texts : {...texts, zh: convert(texts.zh)}
  const person = (one: Person): Person => ({...one, name: both(one.name)})
  return {
    ...metadata,
    title: both(metadata.title),
    creators: metadata.creators.map(person),
    contributors: metadata.contributors.map(person)
  }
}
