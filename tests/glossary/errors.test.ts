import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {InputError} from '../../pipeline/tree/index.ts'

const folders = new URL('errors/', import.meta.url)

for (const name of readdirSync(folders)) {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folders), 'utf8')
  const {place, says} = parse(read('expected.yaml')) as {place: string; says: string[]}

  test(`names the place of ${name}`, () => {
    const error = errorOf([{path: 'input.yaml', text: read('input.yaml')}])
    expect(error).toBeInstanceOf(InputError)
    expect(error.message.split(': ')[0]).toBe(place)
    for (const words of says) expect(error.message.slice(place.length)).toContain(words)
    expect(error.message).not.toMatch(/\n|\.$/)
  })
}

test('names both places of an id that two files have', () => {
  const concept = '{id: china, kind: place, review: approved, terms: {zh: [中國]}}'
  const files = ['one.yaml', 'two.yaml'].map((path) => ({
    path,
    text: `domain: ids\nconcepts:\n  - ${concept}\n`
  }))
  expect(errorOf(files).message).toBe(
    'two.yaml:3:10: Unexpected id `china`, which one.yaml:3:10 has already; give one of them another id'
  )
})

function errorOf(files: ReadonlyArray<{path: string; text: string}>): Error {
  try {
    parseGlossary(files)
  } catch (error) {
    if (error instanceof Error) return error
  }

  throw new Error('expected an error')
}
