import type {Element} from 'hast'
import {h} from 'hastscript'
import {x} from 'xastscript'
import type {Metadata} from '../../tree/index.ts'
import {titles} from '../hast/titles.ts'
import {inBoth, type Said, spans} from '../hast/words.ts'
import {page} from './page.ts'
import {writeXml} from '../../xml/index.ts'

/** A line of the table of contents and those below it. */
export interface NavLine {
  href: string
  said: Said[]
  below: NavLine[]
}

/** Where the book's parts begin. */
export interface Landmark {
  href: string
  type: string
  said: Said[]
}

/** The navigation document (EPUB 3.3, 7). */
export function navigation(
  metadata: Metadata,
  layout: string,
  lines: readonly NavLine[],
  landmarks: readonly Landmark[]
): string {
  const {languages} = metadata
  const contents = inBoth('contents', languages)
  const heading = h('h1', {id: 'contents'}, spans(contents))
  const label = 'contents'
  return page({
    content: [
      h('nav', {ariaLabelledBy: [label], 'epub:type': 'toc', role: 'doc-toc'}, [
        heading,
        list(lines)
      ]),
      h('nav', {ariaLabelledBy: ['landmarks'], 'epub:type': 'landmarks', hidden: true}, [
        h('h2', {id: 'landmarks'}, spans(inBoth('landmarks', languages))),
        h(
          'ol',
          landmarks.map(({href, said, type}) =>
            h('li', [h('a', {'epub:type': type, href}, spans(said))])
          )
        )
      ])
    ],
    lang: languages.source,
    layout,
    title: contents.map(({text}) => text).join(' ')
  })
}

function list(lines: readonly NavLine[]): Element {
  return h(
    'ol',
    lines.map(({below, href, said}) =>
      h('li', [h('a', {href}, spans(said)), ...(below.length > 0 ? [list(below)] : [])])
    )
  )
}

/** The NCX of EPUB 2 (OPF 2.0.1, 2.4.1), for readers that know no navigation document. */
export function ncx(metadata: Metadata, lines: readonly NavLine[]): string {
  let order = 0
  const points = (some: readonly NavLine[]): ReturnType<typeof x>[] =>
    some.map(({below, href, said}) => {
      const playOrder = String(++order)
      return x('navPoint', {id: `point-${playOrder}`, playOrder}, [
        x('navLabel', {}, [x('text', {}, said.map(({text}) => text).join(' '))]),
        x('content', {src: href}),
        ...points(below)
      ])
    })
  const depth = lines.some(({below}) => below.length > 0) ? 2 : 1
  const title = titles(metadata).map(({text}) => text)
  const node = x(
    'ncx',
    {
      version: '2005-1',
      'xml:lang': metadata.languages.source,
      xmlns: 'http://www.daisy.org/z3986/2005/ncx/'
    },
    [
      x('head', {}, [
        x('meta', {content: metadata.identifier, name: 'dtb:uid'}),
        x('meta', {content: String(depth), name: 'dtb:depth'}),
        x('meta', {content: '0', name: 'dtb:totalPageCount'}),
        x('meta', {content: '0', name: 'dtb:maxPageNumber'})
      ]),
      x('docTitle', {}, [x('text', {}, title.join(' '))]),
      x('navMap', {}, points(lines))
    ]
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(node)}\n`
}
