import {h} from 'hastscript'
import {VFile} from 'vfile'
import type {Book, EmitOptions, Emitter} from '../../tree/index.ts'
import {glossaryContent} from '../hast/glossary.ts'
import {inBoth, spans} from '../hast/words.ts'
import {type Landmark, type NavLine, navigation, ncx} from './nav.ts'
import {type Item, packageDocument} from './opf.ts'
import {page} from './page.ts'
import {pageSize} from './paginate.ts'
import {pictures, type Picture} from './pictures.ts'
import {style} from './style.ts'
import {type ChapterPages, chapterPages} from './text.ts'
import {titlePage} from './title.ts'
import {pack} from './zip.ts'

const xhtmlType = 'application/xhtml+xml'

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml" />
  </rootfiles>
</container>
`

/**
 * Make an EPUB 3.3 of a book: one file whose value is the bytes of the archive.
 *
 * Same book, same options: same bytes, on any day and in any time zone.
 */
export const epub: Emitter = (book, options) => {
  const {metadata} = book
  const {image, used} = pictures(options.assets)
  const places = new Map<string, string>()
  const chapters: ChapterPages[] = []
  let before = 0
  book.chapters.forEach((chapter, index) => {
    const prefix = book.chapters.length > 1 ? `c${index + 1}-` : ''
    const made = chapterPages(book, options, {before, chapter, prefix}, image, places)
    chapters.push(made)
    before += made.pages.length
  })
  const glossary = glossaryPage(book, options, chapters, places)
  const lines = contents(book, chapters, places, glossary !== undefined)
  const files = new Map<string, string | Uint8Array>([['META-INF/container.xml', container]])
  const add = (name: string, content: string | Uint8Array) => files.set(`EPUB/${name}`, content)
  const nav = navigation(metadata, options.layout, lines, landmarks(book, chapters, glossary))
  const items = itemsOf(chapters, glossary !== undefined, [...used.values()])
    // A table as long as a page stays where readers show it themselves.
    .map((item) => (item.id === 'nav' ? {...item, inSpine: nav.length < pageSize} : item))
  const described = chapters.every(({pages}) => pages.every((page) => page.described))
  add('package.opf', packageDocument({items, metadata, pictures: {any: used.size > 0, described}}))
  add('nav.xhtml', nav)
  add('toc.ncx', ncx(metadata, lines))
  add('style.css', style)
  add('title.xhtml', titlePage(metadata, options.layout, options.colophon))
  for (const {pages} of chapters) for (const {path, xhtml} of pages) add(path, xhtml)
  if (glossary) add('glossary.xhtml', glossary)
  for (const {bytes, path} of used.values()) add(path, bytes)
  return [new VFile({path: `${options.stem}.epub`, value: pack(files)})]
}

function itemsOf(
  chapters: readonly ChapterPages[],
  hasGlossary: boolean,
  used: readonly Picture[]
) {
  const paths = ['title.xhtml', 'nav.xhtml']
  for (const {pages} of chapters) paths.push(...pages.map(({path}) => path))
  if (hasGlossary) paths.push('glossary.xhtml')
  const texts = paths.map((href): Item => {
    const item = {href, id: href.replace('.xhtml', ''), inSpine: true, mediaType: xhtmlType}
    return href === 'nav.xhtml' ? {...item, properties: 'nav'} : item
  })
  return [
    ...texts,
    {href: 'style.css', id: 'style', mediaType: 'text/css'},
    {href: 'toc.ncx', id: 'ncx', mediaType: 'application/x-dtbncx+xml'},
    ...used.map(({mediaType, path}, index) => ({href: path, id: `image-${index + 1}`, mediaType}))
  ]
}

function contents(
  book: Book,
  chapters: readonly ChapterPages[],
  places: ReadonlyMap<string, string>,
  hasGlossary: boolean
): NavLine[] {
  const {languages} = book.metadata
  const lines: NavLine[] = chapters.map(({entries, pages, title}) => ({
    below: entries
      .filter(({id}) => places.has(id))
      .map(({id, said}) => ({below: [], href: `${places.get(id)}#${id}`, said})),
    href: pages[0]?.path ?? 'title.xhtml',
    said: title
  }))
  if (hasGlossary) {
    lines.push({below: [], href: 'glossary.xhtml', said: inBoth('glossary', languages)})
  }

  return lines
}

function landmarks(
  {metadata: {languages}}: Book,
  chapters: readonly ChapterPages[],
  glossary: string | undefined
): Landmark[] {
  const text = chapters[0]?.pages[0]?.path
  return [
    {href: 'title.xhtml', said: inBoth('titlePage', languages), type: 'titlepage'},
    {href: 'nav.xhtml#contents', said: inBoth('contents', languages), type: 'toc'},
    ...(text ? [{href: text, said: inBoth('text', languages), type: 'bodymatter'}] : []),
    ...(glossary
      ? [{href: 'glossary.xhtml', said: inBoth('glossary', languages), type: 'glossary'}]
      : [])
  ]
}

function glossaryPage(
  {metadata}: Book,
  options: EmitOptions,
  chapters: readonly ChapterPages[],
  places: ReadonlyMap<string, string>
): string | undefined {
  const anchors = chapters.flatMap((chapter) => chapter.anchors)
  if (anchors.length === 0) return undefined
  const said = inBoth('glossary', metadata.languages)
  const content = glossaryContent({
    glossary: options.glossary,
    languages: metadata.languages,
    level: 2,
    anchors,
    place: (id) => `${places.get(id)}#${id}`
  })
  const section = h('section', {className: ['glossary'], role: 'doc-glossary'}, [
    h('h1', spans(said)),
    ...content
  ])
  return page({
    content: [section],
    lang: metadata.languages.source,
    layout: options.layout,
    title: said.map(({text}) => text).join(' ')
  })
}
