import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {writeXhtml} from './xml.ts'

/** What a page of the book is made from. */
export interface PageOptions {
  /** BCP 47 tag of the page's own words. */
  lang: string
  title: string
  /** Class of the body: how pairs stand. */
  layout: string
  content: ElementContent[]
}

/** An XHTML content document (EPUB 3.3, 6.1). */
export function page({content, lang, layout, title}: PageOptions): string {
  const html = h(
    'html',
    {lang, xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops'},
    [
      h('head', [
        h('meta', {charset: 'utf-8'}),
        h('title', title),
        h('meta', {content: 'width=device-width, initial-scale=1', name: 'viewport'}),
        h('link', {href: 'style.css', rel: 'stylesheet', type: 'text/css'})
      ]),
      h('body', {className: [layout]}, [h('main', content)])
    ]
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${writeXhtml(html)}\n`
}
