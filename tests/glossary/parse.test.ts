import {expect, test} from 'vitest'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'

const text = `domain: artificial intelligence
concepts:
  - id: inference
    kind: term
    review: approved
    terms:
      zh-CN:
        - term: 推理
          near: [训练, 訓練]
          not-near: [侦探]
        - 推断
      en:
        - inference
        - {term: INF, case: exact, status: deprecated}
        - {term: deduction, status: forbidden}
    note: Not training.
    source:
      - {title: A page, url: 'https://example.org/page', accessed: 2026-01-31}
  - id: nobody
    kind: person
    review: candidate
    terms: {en: [Nobody]}
`

test('reads concepts with their terms, notes and sources', () => {
  const glossary = parseGlossary([{path: 'glossary.yaml', text}])
  expect([...glossary.keys()]).toEqual(['inference', 'nobody'])
  expect(glossary.get('inference')).toEqual({
    id: 'inference',
    kind: 'term',
    review: 'approved',
    domain: 'artificial intelligence',
    terms: [
      {
        term: '推理',
        lang: 'zh-CN',
        status: 'preferred',
        near: ['训练', '訓練'],
        notNear: ['侦探']
      },
      {term: '推断', lang: 'zh-CN', status: 'admitted'},
      {term: 'inference', lang: 'en', status: 'preferred'},
      {term: 'INF', lang: 'en', status: 'deprecated', case: 'exact'},
      {term: 'deduction', lang: 'en', status: 'forbidden'}
    ],
    note: 'Not training.',
    source: [{title: 'A page', url: 'https://example.org/page', accessed: '2026-01-31'}]
  })
})

test('keeps the order of files', () => {
  const file = (id: string) => ({
    path: `${id}.yaml`,
    text: `domain: d\nconcepts:\n  - {id: ${id}, kind: term, review: proposed, terms: {en: [x]}}\n`
  })
  expect([...parseGlossary([file('b'), file('a')]).keys()]).toEqual(['b', 'a'])
})

test('a glossary of no files is empty', () => {
  expect(parseGlossary([]).size).toBe(0)
})
