import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {readSideBySide} from '../../pipeline/read/side-by-side/index.ts'
import {findingsOf, sourceOf, targetOf, turnsOf, unitsOf} from '../../pipeline/tree/index.ts'
import type {Unit} from '../../pipeline/tree/index.ts'
import {bookOf, type Side} from '../emit/markdown/books.ts'
import {fillInto} from './fill.ts'

const cases = new URL('cases/', import.meta.url)

test.each(readdirSync(cases))('%s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8')
  const {turns} = parse(read('text.yaml')) as {turns: Side[][]}
  const [chapter] = bookOf(turns.map((sides) => sides.map((source) => ({source})))).chapters
  const sources = unitsOf(chapter!.tree).flatMap((unit) => sourceOf(unit) ?? [])
  const {pairs = [], form, problems = []} = readSideBySide(read('input.md'), sources) ?? {}
  const file = new VFile()
  const {tree} = chapter!
  fillInto(tree, file, pairs, form?.target ?? '')
  const findings = findingsOf(file).map(({rule, place, unit, actual}) => ({
    rule,
    line: place?.start.line,
    ...(unit && {unit}),
    actual
  }))
  const facts = {
    turns: turnsOf(tree).map((turn) => unitsOf(turn).map(factsOf)),
    ...(problems.length > 0 && {
      problems: problems.map(({line, reason}) => `${line}: ${reason.split(', expected')[0]}`)
    }),
    findings
  }
  expect(facts).toEqual(parse(read('expected.yaml')))
})

/** What a unit says, without what nobody wrote. */
function factsOf(unit: Unit) {
  const [source, target] = [sourceOf(unit), targetOf(unit)]
  const {origin, parts} = unit
  return {
    ...(source && {source: source.value}),
    ...(target && {target: target.value, line: target.position?.start.line}),
    ...(target?.label && {label: target.label}),
    ...(origin && {origin}),
    ...(parts && {parts: parts.map(({id}) => id)})
  }
}
