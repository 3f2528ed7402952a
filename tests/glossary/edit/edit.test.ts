import {readFileSync, readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {addConcept, editConcept} from '../../../pipeline/glossary/edit/index.ts'
import type {RawConcept} from '../../../pipeline/glossary/schema.ts'

interface Case {
  edit?: Partial<RawConcept> & {id: string}
  /** Fields that go. */
  without?: string[]
  add?: RawConcept
}

const cases = new URL('cases/', import.meta.url)

for (const name of readdirSync(cases)) {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8')

  test(`edits ${name}`, () => {
    const text = read('input.yaml')
    expect(apply(text, parse(read('edit.yaml')) as Case)).toBe(read('expected.yaml'))
  })
}

function apply(text: string, {edit, without = [], add}: Case): string {
  if (add) return addConcept(text, add)
  const {concepts} = parse(text) as {concepts: RawConcept[]}
  const now = concepts.find(({id}) => id === edit?.id)
  const next = Object.entries({...now, ...edit}).filter(([key]) => !without.includes(key))
  return editConcept(text, Object.fromEntries(next) as RawConcept)
}
