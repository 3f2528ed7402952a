import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import check from '../../pipeline/check/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import renderings from '../../pipeline/renderings/index.ts'
import terms from '../../pipeline/terms/index.ts'
import {findingsOf} from '../../pipeline/tree/index.ts'
import {buildTree} from './builder.ts'

interface Edit {
  why: string
  from: string
  to: string
}

interface Fault extends Edit {
  unit: string
  /** The concept whose rendering it spoils. */
  concept: string
}

const read = (name: string) => readFileSync(new URL(`proof/${name}`, import.meta.url), 'utf8')
const [source, target] = [read('source.md'), read('target.md')]
const glossary = parseGlossary([{path: 'glossary.yaml', text: read('glossary.yaml')}])
const {faults, variants} = parse(read('edits.yaml')) as {faults: Fault[]; variants: Edit[]}

/** The units of the errors, with the Chinese that each is about. */
function errorsOf(edits: readonly Edit[]): string[] {
  const edited = edits.reduce((text, {from, to}) => text.replace(from, to), target)
  const tree = buildTree(source, edited, {})
  const file = new VFile()
  terms({glossary})(tree, file)
  renderings({glossary})(tree)
  check({glossary})(tree, file)
  return findingsOf(file)
    .filter(({severity}) => severity === 'error')
    .map(({unit, reason}) => `${unit} ${conceptIn(reason)}`)
    .toSorted()
}

function conceptIn(reason: string): string {
  const named = [...glossary.values()].find(({terms: own}) =>
    own.some(({term}) => reason.includes(`\`${term}\``))
  )
  return named?.id ?? reason
}

const wanted = (some: readonly Fault[]) =>
  some.map(({unit, concept}) => `${unit} ${concept}`).toSorted()

test('every edit is of words that stand there once', () => {
  for (const {from} of [...faults, ...variants]) expect(target.split(from)).toHaveLength(2)
})

test('a right translation has no error', () => {
  expect(errorsOf([])).toEqual([])
})

test.each(faults)('$why is one error', (fault) => {
  expect(errorsOf([fault])).toEqual(wanted([fault]))
})

test.each(variants)('$why is no error', (variant) => {
  expect(errorsOf([variant])).toEqual([])
})

test('of ten faults and five variants exactly the faults are errors', () => {
  expect(errorsOf([...faults, ...variants])).toEqual(wanted(faults))
})
