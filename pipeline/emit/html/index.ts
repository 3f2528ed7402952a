import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import type {Book, Chapter, EmitOptions, Emitter, Metadata, Unit} from '../../tree/index.ts'
import {colophon} from '../hast/colophon.ts'
import {entries, said, titleUnit} from '../hast/contents.ts'
import {entryId, glossaryContent} from '../hast/glossary.ts'
import type {ScopeOptions, TermAnchor} from '../hast/scope.ts'
import {titles} from '../hast/titles.ts'
import {inBoth, spans} from '../hast/words.ts'
import {type ChapterLines, contents} from './contents.ts'
import {layoutChoice} from './layout.ts'
import {page} from './page.ts'
import {pictures} from './pictures.ts'
import {type ChapterText, chapterText, fillHoles, hole} from './text.ts'

/** Bytes of HTML from which on browsers need help to lay a page out quickly. */
const longText = 700_000

/**
 * Make one web page of a book: it stands alone, runs no script, and lets its reader choose how pairs
 * stand. It is HTML that browsers parse without error; its size is that of the texts and pictures.
 */
export const html: Emitter = (book, options) => {
  const {metadata} = book
  const {languages} = metadata
  const image = pictures(options.assets)
  const chapters = book.chapters.map((chapter, index) =>
    chapterOf(book, chapter, index, options, image)
  )
  const heading = chapters.find(({apart}) => apart)?.apart
  const anchors = chapters.flatMap((chapter) => chapter.anchors)
  const glossary = glossarySection(metadata, options.glossary, anchors)
  const body = [
    h('a', {className: ['skip'], href: '#text'}, spans(inBoth('skip', languages))),
    h('header', {className: ['cover']}, [
      h('div', {className: ['bar']}, [
        h('p', spans(inBoth('parallel', languages))),
        layoutChoice(metadata, options.layout)
      ]),
      heading ?? bookTitle(metadata),
      ...(options.colophon === false ? [] : colophon(metadata))
    ]),
    contents(metadata, chapters, glossary !== undefined),
    h('main', {id: 'text'}, [
      ...chapters.map(({id, title}, index) =>
        chapters.length === 1
          ? h('article', [hole(index)])
          : h('article', {ariaLabel: title.map(({text}) => text).join(' '), id}, [hole(index)])
      ),
      ...(glossary ? [glossary] : [])
    ])
  ]
  const title = titles(metadata).map(({text}) => text)
  const texts = chapters.map((chapter) => chapter.html)
  const size = texts.flat().reduce((sum, {length}) => sum + length, 0)
  const classes = [options.layout, ...(size > longText ? ['long'] : [])]
  const frame = page(languages.source, title.join(' · '), {
    classes,
    body,
    machines: metadata.machines
  })
  return [new VFile({path: `${options.stem}.html`, value: fillHoles(frame, texts)})]
}

function chapterOf(
  {chapters, metadata}: Book,
  {tree}: Chapter,
  index: number,
  options: EmitOptions,
  image: ScopeOptions['image']
): ChapterText & ChapterLines {
  const single = chapters.length === 1
  const unit = titleUnit(tree)
  const apart = single && unit && isBookTitle(unit, metadata) ? unit : undefined
  const prefix = single ? '' : `c${index + 1}-`
  const scope: ScopeOptions = {
    base: single && unit === apart ? 1 : 2,
    entry: (concept) => `#${entryId(concept)}`,
    fold: 'checkbox',
    glossary: options.glossary,
    image,
    languages: metadata.languages,
    prefix,
    sentences: true
  }
  return {
    ...chapterText(tree, scope, apart),
    entries: entries(tree, prefix, unit),
    id: `${prefix}text`,
    title: unit ? said([unit]) : titles(metadata)
  }
}

function bookTitle(metadata: Metadata): Element {
  const sides = titles(metadata).flatMap(({lang, text}): ElementContent[] => [
    h('span', {lang}, text),
    {type: 'text', value: ' '}
  ])
  return h('h1', {className: ['pair']}, sides)
}

/** Whether a title in the text says all that the book's title says. */
function isBookTitle(unit: Unit, metadata: Metadata): boolean {
  const here = said([unit], Infinity).map(({text}) => text)
  return titles(metadata).every(({text}) => here.includes(text))
}

function glossarySection(
  {languages}: Metadata,
  glossary: EmitOptions['glossary'],
  anchors: readonly TermAnchor[]
): Element | undefined {
  if (anchors.length === 0) return undefined
  const content = glossaryContent({
    glossary,
    languages,
    level: 3,
    anchors,
    place: (id) => `#${id}`
  })
  return h(
    'section',
    {ariaLabelledBy: ['glossary'], className: ['glossary'], role: 'doc-glossary'},
    [h('h2', {id: 'glossary'}, spans(inBoth('glossary', languages))), ...content]
  )
}
