import {expect, test} from 'vitest'
import type {Line} from '../../pipeline/glossary/concordance/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {queueOf} from '../../pipeline/glossary/review/queue.ts'

const text = `domain: harbour
concepts:
  - {id: even, kind: term, review: candidate, terms: {zh: [退潮], en: [ebb]}}
  - {id: uneven, kind: term, review: candidate, terms: {zh: [漲潮], en: [flood]}}
  - {id: decided, kind: term, review: approved, terms: {zh: [平潮], en: [slack water]}}
  - {id: turned-down, kind: term, review: rejected, terms: {zh: [大潮], en: [spring]}}
`
const glossary = parseGlossary([{path: 'g.yaml', text}])

function lines(...renderings: Array<string | undefined>): Line[] {
  return renderings.map((form, index) => ({
    document: 'd',
    unit: `u${index}`,
    source: ['', '潮', ''],
    translation: form ?? 'It',
    ...(form !== undefined && {target: ['', form, ''] as [string, string, string]})
  }))
}

test('what is rendered as its terms say is not inconsistent, whatever its review', () => {
  const concordance = new Map([
    ['even', lines('ebb', 'Ebb', 'ebbs')],
    ['uneven', lines('flood', 'flood', undefined)],
    ['decided', lines('slack water', 'slack tide')],
    ['turned-down', lines('spring', undefined)]
  ])
  const items = queueOf(glossary, {concordance, problems: [], lang: 'en'})
  expect(items.map(({concept, reasons}) => [concept.id, ...reasons])).toEqual([
    ['uneven', 'inconsistent', 'candidate'],
    ['decided', 'inconsistent'],
    ['even', 'candidate'],
    ['turned-down']
  ])
})
