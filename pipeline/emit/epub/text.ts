import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Book, Chapter, EmitOptions} from '../../tree/index.ts'
import {chapter, exchangeElement, turnElement} from '../hast/chapter.ts'
import {type ContentsEntry, entries, said, titleUnit} from '../hast/contents.ts'
import {entryId} from '../hast/glossary.ts'
import type {ScopeOptions, TermAnchor} from '../hast/scope.ts'
import type {Said} from '../hast/words.ts'
import {titles} from '../hast/titles.ts'
import {page} from './page.ts'
import {type PageUnit, nest, paginate} from './paginate.ts'
import {encode, join} from '../utf8.ts'
import {writeXhtml} from './xml.ts'

/** A chapter as pages. */
export interface ChapterPages {
  title: Said[]
  entries: ContentsEntry[]
  pages: Page[]
  anchors: TermAnchor[]
}

/** A page as it stands in the archive. */
export interface Page {
  path: string
  xhtml: Uint8Array
  /** Whether every picture on it is described. */
  described: boolean
}

/** A chapter's place in the book. */
interface ChapterPlace {
  chapter: Chapter
  prefix: string
  /** How many pages stand before it. */
  before: number
}

/**
 * Write a chapter's pages.
 *
 * @param places Takes up where each id stands.
 */
export function chapterPages(
  book: Book,
  options: EmitOptions,
  place: ChapterPlace,
  image: (url: string) => string | undefined,
  places: Map<string, string>
): ChapterPages {
  const {tree} = place.chapter
  const {languages} = book.metadata
  const scope: ScopeOptions = {
    base: 1,
    entry: (concept) => `glossary.xhtml#${entryId(concept)}`,
    fold: options.layout === 'reveal' ? 'details' : 'none',
    glossary: options.glossary,
    image,
    languages,
    prefix: place.prefix,
    sentences: false
  }
  const {anchors, units} = chapter(tree, scope)
  const groups = paginate(pageUnits(units))
  const pathOf = (index: number) => `text-${place.before + index + 1}.xhtml`
  groups.forEach((group, index) => note(group, pathOf(index), places))
  const unit = titleUnit(tree)
  const title = unit ? said([unit]) : titles(book.metadata)
  const plain = title.map(({text}) => text).join(' ')
  let last: PageUnit | undefined
  const pages = groups.map((group, index): Page => {
    const content: ElementContent[] = nest(group, last, {
      exchange: (exchange, isContinued) =>
        isContinued ? h('section', {className: ['exchange']}) : exchangeElement(exchange, scope),
      turn: (turn) => turnElement(tree, turn)
    })
    if (index === 0 && !unit) content.unshift(h('h1', plain))
    const section = h(
      'section',
      index === 0 ? {ariaLabel: plain, 'epub:type': 'chapter', role: 'doc-chapter'} : {},
      content
    )
    const xhtml = page({
      content: [section],
      lang: languages.source,
      layout: options.layout,
      title: plain
    })
    last = group.at(-1)
    // Nobody looks at them again: a long text is not held twice.
    group.length = 0
    return {
      path: pathOf(index),
      xhtml: join(encode([resolve(xhtml, pathOf(index), places)])),
      described: !/<img [^>]*alt=""/.test(xhtml)
    }
  })
  return {entries: entries(tree, place.prefix, unit), anchors, pages, title}
}

function* pageUnits(
  units: ReturnType<typeof chapter>['units']
): Generator<PageUnit, undefined, undefined> {
  for (const {element, exchange, ids, turn} of units) {
    yield {exchange, ids, turn, xhtml: writeXhtml(element)}
  }
}

function note(group: readonly PageUnit[], path: string, places: Map<string, string>): undefined {
  for (const {exchange, ids} of group) {
    if (!places.has(exchange.id)) places.set(exchange.id, path)
    for (const id of ids) places.set(id, path)
  }
}

/** Complete the links that lead to another page. Text has no `<`, so only tags are seen. */
function resolve(xhtml: string, path: string, places: ReadonlyMap<string, string>): string {
  return xhtml.replace(/(?<=<a href=")#([^"]+)/g, (link, id: string) => {
    const there = places.get(id)
    return there && there !== path ? there + link : link
  })
}
