import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {bookRules, rules, ruleTable} from '../../pipeline/check/index.ts'

test('the README lists every rule, as it says of itself', () => {
  const rows = readFileSync('README.md', 'utf8').matchAll(
    /^\| `([a-z-]+)` +\| (.+?) +\| (\w+) +\|$/gm
  )
  const listed = [...rows].map(([, id, description, severity]) => ({id, description, severity}))
  expect(listed).toEqual(
    ruleTable.map(({id, description, severity}) => ({id, description, severity}))
  )
})

test('each rule is there once, and says in one line what it finds', () => {
  const ids = ruleTable.map(({id}) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted())
  for (const {description} of ruleTable) expect(description).toMatch(/^[A-Z][^\n]+[^.\n]$/)
})

/** The rules that code outside the check names, with the severities that it gives them. */
function named(): Map<string, string> {
  const found = new Map<string, string>()
  for (const folder of ['pipeline', 'src']) {
    for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
      if (!file.endsWith('.ts')) continue
      const text = readFileSync(path.join(folder, file), 'utf8')
      for (const [, id = '', rest = ''] of text.matchAll(/\brule: '([a-z-]+)',\s*(.*)/g)) {
        found.set(id, `${found.get(id) ?? ''}${rest}\n`)
      }
    }
  }

  return found
}

test('the rules of other stages are those that they name, with a severity of theirs', () => {
  const ofCheck = new Set([...rules, ...bookRules].map(({id}) => id))
  const ofStages = ruleTable.filter(({id}) => !ofCheck.has(id))
  const found = named()
  expect([...found.keys()].toSorted()).toEqual(ofStages.map(({id}) => id))
  for (const {id, severity} of ofStages) expect(found.get(id)).toContain(`'${severity}'`)
})
