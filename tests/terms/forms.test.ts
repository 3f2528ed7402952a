import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import terms from '../../pipeline/terms/index.ts'
import {treeOf} from '../trees.ts'

const text = `domain: forms
concepts:
  - {id: ai, kind: term, review: approved, terms: {zh: [人工智能], en: [artificial intelligence]}}
`
const glossary = parseGlossary([{path: 'glossary.yaml', text}])

test.each([
  ['zh-Hant', '**談人工**智能', ['人工智能', '人工智能']],
  ['zh-Hant', '人工\n智能', ['人工智能']],
  ['zh-Hans', '人工\n**智能**', ['人工智能']],
  ['en', 'Artificial\nintelligence', ['Artificial intelligence']],
  ['en', 'ARTIFICIAL-INTELLIGENCE', ['ARTIFICIAL-INTELLIGENCE']]
])('in %s the form of `%s` is written in one line', (lang, markdown, expected) => {
  const tree = treeOf(markdown, {lang})
  terms({glossary})(tree, new VFile())
  const forms: string[] = []
  visit(tree, 'term', (term) => void forms.push(term.form))
  expect(forms).toEqual(expected)
})
