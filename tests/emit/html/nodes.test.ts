import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Unit} from '../../../pipeline/tree/index.ts'
import {interview} from '../book.ts'
import {pair, startBook, tree, turn} from '../builder.ts'
import {pageOf} from '../outputs.ts'

/** The HTML of a unit that stands alone in an answer. */
function unitOf(make: () => Unit): string {
  startBook()
  const definition = '[manual]: https://example.org/manual'
  const root = tree(
    turn('answer', undefined, make()),
    turn('other', undefined, pair(definition, definition))
  )
  const page = pageOf({...interview(), chapters: [{file: new VFile(), tree: root}]}, 'columns')
  return /<div class="turn answer">(.*)\n<\/div><\/div><\/article>/s.exec(page)?.[1] ?? ''
}

/** The HTML of a source. */
function sourceOf(markdown: string): string {
  const unit = unitOf(() => pair(markdown, undefined, {origin: 'kept'}))
  return /<div class="source" lang="zh-Hant">(.*)<\/div><\/div>$/s.exec(unit)?.[1] ?? unit
}

describe('a text', () => {
  test.each([
    ['一句。', '<p>一句。</p>'],
    ['一行\n接一行 a\nb', '<p>一行接一行 a\nb</p>'],
    ['**粗**和*重*', '<p><strong>粗</strong>和<em>重</em></p>'],
    ['a `b<c` ~~d~~', '<p>a <code>b&#x3C;c</code> <del>d</del></p>'],
    ['\\<script>&amp;', '<p>&#x3C;script>&#x26;</p>'],
    [
      '[x](https://a.example/?b=1&c "題")',
      '<p><a href="https://a.example/?b=1&#x26;c" title="題">x</a></p>'
    ],
    ['[x](javascript:alert)', '<p>x</p>'],
    ['[x][manual] [y][none]', '<p><a href="https://example.org/manual">x</a> [y][none]</p>'],
    ['![圖](none.png)', '<p><span class="picture">圖</span></p>'],
    ['- [x] 一\n- 二', '<ul>\n<li class="task">☑\uFE0E 一</li>\n<li>二</li>\n</ul>'],
    ['3. 三', '<ol start="3">\n<li>三</li>\n</ol>'],
    [
      '| a | |\n| -: | - |\n| 1 | 2 |',
      '<table>\n<thead>\n<tr><th class="right" scope="col">a</th><td></td></tr>\n</thead>\n<tbody>\n<tr><td class="right">1</td><td>2</td></tr>\n</tbody>\n</table>'
    ],
    ['```js\na < b\n```', '<pre><code class="language-js">a &#x3C; b\n</code></pre>'],
    ['> 引\n>\n> 文', '<blockquote>\n<p>引</p>\n<p>文</p>\n</blockquote>'],
    ['---', '<hr>'],
    ['一  \n二', '<p>一<br>\n二</p>']
  ])('%j', (markdown, expected) => {
    expect(sourceOf(markdown)).toBe(expected)
  })

  test('markup in a tree is text', () => {
    const html = unitOf(() => {
      const unit = pair('x', undefined, {origin: 'kept'})
      const [side] = unit.children
      if (side) {
        side.children = [
          {type: 'html', value: '<script>alert(1)</script>'},
          {children: [{type: 'html', value: '<b>'}], type: 'paragraph'}
        ]
      }

      return unit
    })
    expect(html).toContain('<p>&#x3C;script>alert(1)&#x3C;/script></p><p>&#x3C;b></p>')
  })
})

describe('a unit', () => {
  test('is its source and its target, each with its label', () => {
    expect(unitOf(() => pair('你好。', 'Hello.', {labels: ['**【答】**', '__A.__ ']}))).toBe(
      '<div class="unit" id="u1">' +
        '<div class="source" lang="zh-Hant"><p class="label">【答】</p><p>你好。</p></div>' +
        '<label class="fold" lang="en"><input type="checkbox"> <span>English</span></label>' +
        '<div class="target" lang="en"><p class="label">A.</p><p>Hello.</p></div></div>'
    )
  })

  test.each([
    ['1. Smith:', '1. Smith:'],
    ['*問*:', '問:'],
    ['A\\*B:', 'A*B:'],
    ['Q&A：', 'Q&#x26;A：'],
    ['- 問', '- 問']
  ])('shows the label %j without emphasis only', (label, shown) => {
    const html = unitOf(() => pair('好', undefined, {labels: [label, ''], origin: 'kept'}))
    expect(html).toContain(`<p class="label">${shown}</p>`)
  })

  test('without a target has a marked place for it', () => {
    expect(unitOf(() => pair('還沒有。', undefined))).toBe(
      '<div class="unit untranslated" id="u1">' +
        '<div class="source" lang="zh-Hant"><p>還沒有。</p></div>' +
        '<div class="target missing" lang="en"><p>Not translated yet</p></div></div>'
    )
  })

  test('that is kept needs none', () => {
    expect(unitOf(() => pair('---', undefined, {origin: 'kept'}))).toBe(
      '<div class="unit kept" id="u1"><div class="source" lang="zh-Hant"><hr></div></div>'
    )
  })

  test.each([
    ['---', '＊＊＊', '<hr>'],
    ['```\n1\n```', '```\n1\n```', '<pre><code>1\n</code></pre>'],
    ['![橋](b.png)', '![Bridge](b.png)', '<p><span class="picture">橋 / Bridge</span></p>']
  ])('that is kept as %j and %j stands once', (zh, en, shown) => {
    expect(unitOf(() => pair(zh, en, {origin: 'kept'}))).toBe(
      `<div class="unit kept" id="u1"><div class="source" lang="zh-Hant">${shown}</div></div>`
    )
  })

  test.each([
    ['```\n一\n```', '```\n1\n```'],
    ['![圖](zh.png)', '![Map](en.png)']
  ])('that is kept as %j and %j has both', (zh, en) => {
    expect(unitOf(() => pair(zh, en, {origin: 'kept'}))).toContain('<div class="target" lang="en">')
  })

  test('that was added has a target only', () => {
    expect(unitOf(() => pair(undefined, 'Only here.', {origin: 'added'}))).not.toContain('source')
  })

  test('of headings is one heading', () => {
    expect(unitOf(() => pair('小標題', 'A heading', {matter: 'heading'}))).toBe(
      '<div class="unit heading" id="u1"><h2 class="pair">' +
        '<span class="source" lang="zh-Hant">小標題</span> <span class="target" lang="en">A heading</span>' +
        '</h2></div>'
    )
  })

  test('shows which sentences translate each other', () => {
    const html = unitOf(() => pair('一。二。', 'One. Two.'))
    expect(html).toContain('<span class="g1">一。</span><span class="g2">二。</span>')
    expect(html).toContain('<span class="g1">One. </span><span class="g2">Two.</span>')
  })

  test('links a term once, and not inside a link', () => {
    const html = unitOf(() => pair('[林硯秋](https://a.example/)和林硯秋、林硯秋', 'x'))
    expect(html).toContain(
      '<a href="https://a.example/">林硯秋</a>和<a href="#concept-lin" role="doc-glossref" id="t1-s-lin">林硯秋</a>、林硯秋'
    )
  })

  test('moves a translator’s note to the end of its text', () => {
    const html = unitOf(() =>
      pair('前(譯註:註)後', undefined, {
        apparatus: {kind: 'translator-note', text: ['(譯註:註)']},
        origin: 'kept'
      })
    )
    expect(html).toContain(
      '<p>前<sup><a href="#note-s-n1" id="ref-s-n1" role="doc-noteref">註1</a></sup>後</p>' +
        '<aside class="note" id="note-s-n1" role="doc-footnote"><p><span class="number">' +
        '<a href="#ref-s-n1" role="doc-backlink">註1</a></span> (譯註:註)</p></aside>'
    )
  })

  test('leaves a reference to a note that is not there without a link', () => {
    expect(sourceOf('有註。[^1]')).toBe('<p>有註。<sup>1</sup></p>')
  })
})
