import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import type {Emitter, Metadata, Unit} from '../../tree/index.ts'
import {colophon} from '../hast/colophon.ts'
import {entries, type Entry, said as saidIn, titleUnit} from '../hast/contents.ts'
import {entryId, glossaryContent} from '../hast/glossary.ts'
import type {Occurrence, ScopeOptions} from '../hast/scope.ts'
import {titles} from '../hast/titles.ts'
import {inBoth, type Said, spans} from '../hast/words.ts'
import {layoutChoice} from './layout.ts'
import {page} from './page.ts'
import {pictures} from './pictures.ts'
import {chapterText} from './text.ts'

/**
 * Make one web page of a book: it stands alone, runs no script, and lets its reader choose how pairs
 * stand.
 */
export const html: Emitter = (book, options) => {
  const {metadata} = book
  const {languages} = metadata
  const image = pictures(options.assets)
  const single = book.chapters.length === 1
  const occurrences: Occurrence[] = []
  let heading: Element | undefined
  const chapters = book.chapters.map((chapter, index) => {
    const scope: ScopeOptions = {
      base: single ? 1 : 2,
      entry: (concept) => `#${entryId(concept)}`,
      fold: 'checkbox',
      glossary: options.glossary,
      image,
      languages,
      prefix: single ? '' : `c${index + 1}-`,
      sentences: true
    }
    const unit = titleUnit(chapter.tree)
    const apart = single && unit && isBookTitle(unit, metadata) ? unit : undefined
    const text = chapterText(chapter.tree, scope, apart)
    heading ??= text.apart
    occurrences.push(...text.occurrences)
    return {
      content: text.content,
      id: `${scope.prefix}text`,
      list: entries(chapter.tree, scope.prefix, unit),
      title: chapterTitle(unit, metadata)
    }
  })
  const glossary = glossarySection(metadata, options.glossary, occurrences)
  const body = [
    h('a', {className: ['skip'], href: '#text'}, spans(inBoth('skip', languages))),
    h('header', {className: ['cover']}, [
      heading ?? h('h1', spans(titles(metadata))),
      ...colophon(metadata),
      layoutChoice(metadata, options.layout)
    ]),
    contents(metadata, chapters, glossary !== undefined),
    h('main', {id: 'text'}, [
      ...chapters.map(({content, id, title}) =>
        single
          ? h('article', content)
          : h('article', {ariaLabel: title.map(({text}) => text).join(' '), id}, content)
      ),
      ...(glossary ? [glossary] : [])
    ])
  ]
  const title = titles(metadata)
    .map(({text}) => text)
    .join(' · ')
  return [new VFile({path: `${options.stem}.html`, value: page(languages.source, title, body)})]
}

/** Whether a title in the text says what the book's title says, in both languages. */
function isBookTitle(unit: Unit, metadata: Metadata): boolean {
  const here = saidIn([unit], Infinity)
  return titles(metadata).every(({lang, text}) =>
    here.some((side) => side.text === text || side.lang !== lang)
  )
}

function chapterTitle(unit: Unit | undefined, metadata: Metadata): Said[] {
  return unit ? saidIn([unit]) : titles(metadata)
}

function contents(
  {languages}: Metadata,
  chapters: ReadonlyArray<{id: string; list: Entry[]; title: Said[]}>,
  hasGlossary: boolean
): Element {
  const item = (href: string, text: readonly Said[], below: Element[] = []) =>
    h('li', [h('a', {href}, spans(text)), ...below])
  const lines = (list: readonly Entry[]) => list.map(({id, said}) => item(`#${id}`, said))
  const items =
    chapters.length === 1
      ? lines(chapters[0]?.list ?? [])
      : chapters.map(({id, list, title}) => item(`#${id}`, title, [h('ol', lines(list))]))
  const last = hasGlossary ? [item('#glossary', inBoth('glossary', languages))] : []
  return h('nav', {ariaLabelledBy: ['contents'], className: ['contents']}, [
    h('h2', {id: 'contents'}, spans(inBoth('contents', languages))),
    h('ol', [...items, ...last])
  ])
}

function glossarySection(
  {languages}: Metadata,
  glossary: Parameters<typeof glossaryContent>[0]['glossary'],
  occurrences: readonly Occurrence[]
): Element | undefined {
  if (occurrences.length === 0) return undefined
  const content: ElementContent[] = glossaryContent({
    glossary,
    languages,
    level: 3,
    occurrences,
    place: (id) => `#${id}`
  })
  return h(
    'section',
    {ariaLabelledBy: ['glossary'], className: ['glossary'], role: 'doc-glossary'},
    [h('h2', {id: 'glossary'}, spans(inBoth('glossary', languages))), ...content]
  )
}
