import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import check, {rules, bookRules} from '../../pipeline/check/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import renderings from '../../pipeline/renderings/index.ts'
import terms from '../../pipeline/terms/index.ts'
import type {Finding} from '../../pipeline/tree/index.ts'
import {findingsOf} from '../../pipeline/tree/index.ts'
import {loadLexicon} from '../../src/glossary/lexicon.ts'
import {buildTree} from './builder.ts'
import type {CaseOptions} from './builder.ts'

const lexicon = await loadLexicon()
const folder = path.join(import.meta.dirname, 'cases')
const cases = readdirSync(folder).flatMap((rule) =>
  readdirSync(path.join(folder, rule)).map((name) => `${rule}/${name}`)
)

function readIf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function write({rule, severity, reason, side, place, expected}: Finding) {
  const {start, end} = place ?? {}
  const at = start && end ? `${start.line}:${start.column}-${end.line}:${end.column}` : ''
  return {rule, severity, place: `${side} ${at}`, reason, ...(expected && {expected})}
}

test.each(cases)('%s', (name) => {
  const read = (file: string) => readIf(path.join(folder, name, file))
  const options: CaseOptions = parse(read('options.yaml') ?? '{}')
  const yaml = read('glossary.yaml')
  const glossary = parseGlossary(yaml ? [{path: 'glossary.yaml', text: yaml}] : [])
  const tree = buildTree(read('source.md') ?? '', read('target.md') ?? '', options)
  const file = new VFile({path: 'source.md'})
  terms({glossary})(tree, file)
  renderings({glossary})(tree)
  const before = structuredClone(tree)
  check({glossary, severities: options.severities ?? {}, lexicon})(tree, file)
  expect(findingsOf(file).map(write)).toEqual(parse(read('expected.yaml') ?? '[]'))
  expect(tree).toEqual(before)
})

test('every rule has a folder of cases', () => {
  const ids = [...rules, ...bookRules].map(({id}) => id)
  expect(readdirSync(folder).toSorted()).toEqual(ids.toSorted())
})
