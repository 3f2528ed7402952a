import {readdirSync, readFileSync} from 'node:fs'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import terms from '../../pipeline/terms/index.ts'
import {blockText, findingsOf} from '../../pipeline/tree/index.ts'
import type {Source, Target} from '../../pipeline/tree/index.ts'
import {sidesOf, treeOf} from '../trees.ts'

interface Expected {
  lang: string
  /**
   * For each block its occurrences in order: the concept and the text, `|` where an inline node cuts it
   * and `⏎` at the end of a line.
   */
  blocks: string[][]
  /** Unit, form and reason. */
  findings?: string[][]
}

const cases = new URL('cases/', import.meta.url)

for (const name of readdirSync(cases)) {
  const folder = new URL(`${name}/`, cases)
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const expected = parse(read('expected.yaml')) as Expected

  test(`finds the terms of ${name}`, () => {
    const tree = treeOf(read('input.md'), {lang: expected.lang})
    const file = new VFile()
    const path = 'glossary.yaml'
    terms({glossary: parseGlossary([{path, text: read(path)}])})(tree, file)
    expect(sidesOf(tree).map(occurrencesIn)).toEqual(expected.blocks)
    const findings = findingsOf(file).map(({unit, actual, reason}) => [unit, actual, reason])
    expect(findings).toEqual(expected.findings ?? [])
    expect(findingsOf(file).every(({rule}) => rule === 'ambiguous-term')).toBe(true)
  })
}

function occurrencesIn(side: Source | Target): string[] {
  const found: string[] = []
  visit(side, 'term', (term) => {
    const text = blockText(term).replaceAll('\n', '⏎')
    const known = found[term.n - 1]
    found[term.n - 1] = known === undefined ? `${term.concept} ${text}` : `${known}|${text}`
  })
  return found
}
