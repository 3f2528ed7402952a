import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {glossaryContent} from '../../../pipeline/emit/hast/glossary.ts'
import type {Concept} from '../../../pipeline/glossary/index.ts'

/** The entry of a concept that stands once in a book, without the way back. */
function entryOf(facts: Partial<Concept>): string {
  const concept: Concept = {
    domain: 'libraries',
    id: 'ban',
    kind: 'term',
    review: 'approved',
    source: [],
    terms: [
      {lang: 'zh', status: 'preferred', term: '禁令'},
      {lang: 'en', status: 'preferred', term: 'ban'}
    ],
    ...facts
  }
  const html = toHtml(
    glossaryContent({
      glossary: new Map([['ban', concept]]),
      languages: {source: 'zh-Hant-TW', target: 'en'},
      level: 2,
      anchors: [{concept: 'ban', id: 'here'}],
      place: (id) => `#${id}`
    })
  )
  return /<dt>.*(?=<p class="places">)/s.exec(html)?.[0] ?? ''
}

const dated = (title: string) => [{accessed: '2025-02-03', title, url: 'https://example.org/'}]

test('tells the terms of a language apart', () => {
  const terms: Concept['terms'] = [
    {lang: 'en', status: 'admitted', term: 'prohibition'},
    {lang: 'zh', status: 'admitted', term: '禁制'},
    {lang: 'zh', status: 'preferred', term: '禁令'},
    {lang: 'en', status: 'preferred', term: 'ban'}
  ]
  expect(entryOf({terms})).toContain(
    '<dt><span class="terms" lang="zh-Hant-TW"><dfn lang="zh">禁令</dfn>、<span lang="zh">禁制</span></span> ' +
      '<span class="terms" lang="en"><dfn lang="en">ban</dfn>, <span lang="en">prohibition</span></span> </dt>'
  )
})

test.each([
  ['A ban is 禁令.', '<span lang="en">A ban is <span lang="zh-Hant-TW">禁令</span>.</span>'],
  [
    '宾州州立大学 is Penn State.',
    '<span lang="en"><span lang="zh-Hans">宾州州立大学</span> is Penn State.</span>'
  ],
  [
    'Running a model step by step is not 对话.',
    '<span lang="en">Running a model step by step is not <span lang="zh-Hans">对话</span>.</span>'
  ],
  ['用於 AI。', '<span lang="zh-Hant-TW">用於 AI。</span>']
])('names the language of each part of the note %j', (note, shown) => {
  expect(entryOf({note})).toContain(`<p class="remark">${shown}</p>`)
})

test.each([
  [
    'A ban, 禁令',
    '<p class="citation" lang="en"><a href="https://example.org/"><span lang="en">A ban, <span lang="zh-Hant-TW">禁令</span></span></a>, accessed <span class="date">2025-02-03</span></p>'
  ],
  [
    '关于禁令',
    '<p class="citation" lang="zh-Hant-TW"><a href="https://example.org/"><span lang="zh-Hans">关于禁令</span></a>，查閱 <span class="date">2025-02-03</span></p>'
  ]
])('cites %j in its language', (title, shown) => {
  expect(entryOf({source: dated(title)})).toContain(shown)
})
