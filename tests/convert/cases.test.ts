import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import type {Script} from '../../pipeline/convert/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {parseMarkdown} from '../../pipeline/tree/index.ts'
import {markdownOf, sidesOf, type Text, treeOf, withoutPlaces} from '../trees.ts'
import {convert} from './convert.ts'

const cases = new URL('cases/', import.meta.url)

for (const name of readdirSync(cases)) {
  const folder = new URL(`${name}/`, cases)
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const options = parse(read('options.yaml')) as Text & {script: Script}
  const path = 'glossary.yaml'
  const glossary = parseGlossary(
    existsSync(new URL(path, folder)) ? [{path, text: read(path)}] : []
  )

  test(`converts ${name}`, () => {
    const tree = treeOf(read('input.md'), options)
    convert({script: options.script, glossary})(tree)
    expect(`${markdownOf(tree)}\n`).toBe(read('expected.md'))
    const words = sidesOf(tree).flatMap(({children}) => children)
    expect(withoutPlaces(words)).toEqual(withoutPlaces(parseMarkdown(read('expected.md')).children))
  })
}
