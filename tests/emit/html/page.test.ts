import {createHash} from 'node:crypto'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {interview} from '../book.ts'
import {pair, startBook, tree, turn} from '../builder.ts'
import {anthology} from '../epub/books.ts'
import {pageOf} from '../outputs.ts'

const page = pageOf(interview(), 'columns')

function headings(html: string): string[] {
  return [...html.matchAll(/<(h\d)[ >]/g)].map(([, name = '']) => name)
}

describe('the page', () => {
  test('allows its own style and nothing else', () => {
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(
      `<meta content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'" http-equiv="Content-Security-Policy">`
    )
    expect(style).not.toMatch(/url\(|@import/)
  })

  test('carries its pictures', () => {
    expect(page.match(/<img src="data:image\/png;base64,iVBORw0KGgo/g)).toHaveLength(2)
    expect(page).not.toContain('lost.png')
  })

  test.each(['columns', 'stacked', 'reveal'] as const)('begins in the layout %s', (layout) => {
    const html = pageOf(interview(), layout)
    expect([...html.matchAll(/<input checked id="layout-(\w+)"/g)].map(([, id]) => id)).toEqual([
      layout
    ])
    expect(html).toContain(`<body class="${layout}">`)
  })

  test('shows its title once, as the text has it', () => {
    expect(page).toContain('<title>讓舊報紙開口 · Making old newspapers speak</title>')
    expect(headings(page).filter((name) => name === 'h1')).toHaveLength(1)
    expect(page.split('讓舊報紙開口')).toHaveLength(3)
  })

  test('shows a title of its own above another of the text', () => {
    const book = interview()
    book.metadata.title = {en: 'Papers', zh: '報紙'}
    const html = pageOf(book, 'columns')
    expect(html).toContain(
      '<h1 class="pair"><span lang="zh-Hant">報紙</span> <span lang="en">Papers</span> </h1>'
    )
    expect(html).toContain(
      '<h2 class="pair"><span class="source" lang="zh-Hant">讓舊報紙開口</span>'
    )
  })

  test('never skips a level of heading', () => {
    for (const html of [page, pageOf(anthology(2), 'columns')]) {
      const levels = headings(html).map((name) => Number(name[1]))
      for (const [index, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
      }
    }
  })

  test('puts a heading over the next question, with what comes between', () => {
    startBook()
    const asks = () => turn('question', undefined, pair('問?', 'Q?'))
    const [note, head, words] = [
      pair('(完)', '(End)'),
      pair('## 下', '## Two', {matter: 'heading'}),
      pair('又談。', 'More.')
    ]
    const root = tree(
      turn('other', undefined, pair('## 上', '## One', {matter: 'heading'})),
      asks(),
      turn('answer', '林硯秋', pair('答。', 'A.')),
      turn('other', undefined, note, head, words),
      asks()
    )
    const html = pageOf({...interview(), chapters: [{file: new VFile(), tree: root}]}, 'columns')
    const places = [...html.matchAll(/id="(front|q\d|before-q2|u\d)"/g)].map(([, id]) => id)
    expect(places).toEqual('front u4 q1 u5 u6 u1 before-q2 u2 u3 q2 u7'.split(' '))
    expect(headings(html)).toEqual(['h1', 'h2', 'h2', 'h2', 'h2', 'h2'])
  })

  test('gives every id once, and leads nowhere that is not there', () => {
    for (const html of [page, pageOf(anthology(2), 'columns')]) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, id] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(id)
    }
  })

  test('says who speaks in both languages', () => {
    expect(page).toContain('aria-label="林硯秋 · Lin Yanqiu" role="group"')
  })

  test('gives notes of one name different places', () => {
    startBook()
    const root = tree(
      turn('answer', undefined, pair('一[^1]', 'One[^1]'), pair('[^1]: 甲', '[^1]: A')),
      turn('answer', undefined, pair('[^1]: 乙', '[^1]: B'))
    )
    const html = pageOf({...interview(), chapters: [{file: new VFile(), tree: root}]}, 'columns')
    const ids = [...html.matchAll(/<aside class="note" id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['note-s-1', 'note-t-1', 'note-s-1-', 'note-t-1-'])
  })
})
