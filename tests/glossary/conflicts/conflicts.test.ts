import {readFileSync, readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {
  conceptUnused,
  glossaryRules,
  problemsOf
} from '../../../pipeline/glossary/conflicts/index.ts'
import {readGlossary} from '../../../pipeline/glossary/parse.ts'

interface Expected {
  /** Ids of the concepts that the given texts have. */
  used?: string[]
  problems: string[]
}

const cases = new URL('cases/', import.meta.url)
const names = readdirSync(cases)

for (const name of names) {
  test(`finds what is wrong in ${name}`, () => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8')
    const expected = parse(read('expected.yaml')) as Expected
    const {glossary, placeOf} = readGlossary([{path: 'g.yaml', text: read('glossary.yaml')}])
    const used = expected.used && new Set(expected.used)
    const found = problemsOf(glossary, used).map(
      ({rule, severity, reason, concept, keys}) =>
        `${placeOf(concept, keys)} ${severity} ${reason} ${rule}`
    )
    expect(found).toEqual(expected.problems)
  })
}

test('every rule about glossaries has a case', () => {
  const rules = [...glossaryRules, conceptUnused].map(({id}) => id)
  expect(names.filter((name) => name !== 'nothing').toSorted()).toEqual(rules.toSorted())
})
