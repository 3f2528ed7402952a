import {readdirSync, readFileSync} from 'node:fs'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import renderings from '../../pipeline/renderings/index.ts'
import terms from '../../pipeline/terms/index.ts'
import {blockText, type Target} from '../../pipeline/tree/index.ts'
import {pairOf} from '../trees.ts'

interface Expected {
  langs: [source: string, target: string]
  /** The concept and the text, `|` where an inline node cuts it and `⏎` at the end of a line. */
  renderings: string[]
}

const cases = new URL('cases/', import.meta.url)

for (const name of readdirSync(cases)) {
  const folder = new URL(`${name}/`, cases)
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const expected = parse(read('expected.yaml')) as Expected

  test(`finds the renderings of ${name}`, () => {
    const path = 'glossary.yaml'
    const glossary = parseGlossary([{path, text: read(path)}])
    const {tree, target} = pairOf(read('input.source.md'), read('input.target.md'), expected.langs)
    const words = blockText(target)
    terms({glossary})(tree, new VFile())
    renderings({glossary})(tree)
    expect(renderingsIn(target)).toEqual(expected.renderings)
    expect(blockText(target)).toBe(words)
  })
}

function renderingsIn(target: Target): string[] {
  const found: string[] = []
  visit(target, 'term', (term) => {
    const text = blockText(term).replaceAll('\n', '⏎')
    const known = found[term.n - 1]
    found[term.n - 1] = known === undefined ? `${term.concept} ${text}` : `${known}|${text}`
  })
  return found
}
