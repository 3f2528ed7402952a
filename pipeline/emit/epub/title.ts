import {h} from 'hastscript'
import type {Metadata} from '../../tree/index.ts'
import {colophon} from '../hast/colophon.ts'
import {titles} from '../hast/titles.ts'
import {spans} from '../hast/words.ts'
import {page} from './page.ts'

/** The title page, with who made the book unless that is not wanted. */
export function titlePage(metadata: Metadata, layout: string, hasColophon = true): string {
  const said = titles(metadata)
  return page({
    content: [
      h('section', {className: ['title-page'], 'epub:type': 'titlepage'}, [
        h('h1', spans(said)),
        ...(hasColophon ? colophon(metadata) : [])
      ])
    ],
    lang: metadata.languages.source,
    layout,
    title: said.map(({text}) => text).join(' ')
  })
}
