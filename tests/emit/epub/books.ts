import {VFile} from 'vfile'
import type {Book} from '../../../pipeline/tree/index.ts'
import {interview} from '../book.ts'
import {pair, tree, turn} from '../builder.ts'

const awkward = [
  'https://example.org/a b',
  'https://example.org/%zz',
  'https://example.org/{x}|y^z`',
  'https://例子.測試/路徑?問=答#片段#再',
  'https://user:pass@example.org:8080/a;b=c',
  'http://[::1]/six',
  'https://example.org/[x]?y=[z]',
  'mailto:someone@example.org?subject=A%20B',
  'HTTPS://EXAMPLE.ORG',
  'https://',
  'ftp://example.org/file',
  'data:text/html,<b>',
  '#fragment',
  '../up.html',
  '//example.org/no-scheme'
]

/**
 * Three chapters, in part by machines: the interview, an article of many links without a question, and a long answer.
 *
 * @param length Paragraphs of the answer, some 5 kB each.
 */
export function anthology(length: number): Book {
  const book = interview()
  const links = awkward
    .map((url, index) => `[第${index}處](<${url.replaceAll(/[<>]/g, '\\$&')}>)`)
    .join('、')
  const article = tree(
    turn(
      'other',
      undefined,
      pair(`## 地址\n\n${links}`, `## Addresses\n\n${links}`),
      pair('#### 深一層\n\n沒有問題的文章,怎麼讀\u{FFFE}\u0001?', '#### Deeper\n\nAn article.')
    )
  )
  const paragraph = '這一段很長,說的是文字辨識和港城圖書館,[^1] 一遍又一遍。'.repeat(40)
  const long = tree(
    turn('other', undefined, pair('長談', 'A long talk', {matter: 'title'})),
    turn('question', undefined, pair('還有嗎?', 'Is there more?', {labels: ['問：', 'Q:']})),
    turn(
      'answer',
      '林硯秋',
      ...Array.from({length}, () => pair(paragraph, 'This is long. '.repeat(20)))
    ),
    turn('other', undefined, pair('[^1]: 註在很遠的地方。', '[^1]: The note is far away.'))
  )
  const machines = [
    {engine: 'deepl', date: '2026-01-02'},
    {engine: 'openai', model: 'gpt-4o & more', date: '2026-03-04'}
  ]
  return {
    ...book,
    metadata: {...book.metadata, machines},
    chapters: [
      ...book.chapters,
      {file: new VFile({path: 'article.md'}), tree: article},
      {file: new VFile({path: 'long.md'}), tree: long}
    ]
  }
}
