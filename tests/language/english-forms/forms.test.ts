import {readFileSync} from 'node:fs'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {findForms} from '../../../pipeline/language/english-forms.ts'

interface Case {
  term: string
  text: string
  exact?: boolean
  found: string[]
}

const cases: Case[] = parse(readFileSync(new URL('forms.yaml', import.meta.url), 'utf8'))

test.each(cases)('$term in $text', ({term, text, exact = false, found}) => {
  const forms = findForms(text, term, {exact})
  expect(forms.map(({start, end}) => text.slice(start, end))).toEqual(found)
})

test('any term is found as it stands, between blanks', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9&+/()[\].*?^$\\|{}]{0,8}[a-z0-9]$/)
  const terms = fc.array(word, {minLength: 1, maxLength: 3}).map((words) => words.join(' '))
  fc.assert(
    fc.property(terms, (term) => {
      fc.pre(!/^(?:the|an?) /i.test(term))
      const found = findForms(`so ${term} is`, term, {exact: true})
      expect(found).toContainEqual({start: 3, end: 3 + term.length})
    }),
    {numRuns: 1000}
  )
})

test('places are in order, within the text and apart', () => {
  const words = fc.constantFrom('open', 'source', '-', ' ', 's', 'model', '’s', 'a', '.', 'U.S.')
  const texts = fc.array(words, {maxLength: 20}).map((parts) => parts.join(''))
  const terms = fc.constantFrom('open source', 'open-source model', 'US', 'model')
  fc.assert(
    fc.property(texts, terms, (text, term) => {
      let last = 0
      for (const {start, end} of findForms(text, term)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    })
  )
})
