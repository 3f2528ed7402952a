import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {ruleIds, ruleTable} from '../../../pipeline/check/index.ts'
import {sarif as write} from '../../../pipeline/emit/sarif/index.ts'
import type {FileFinding, SarifLog} from '../../../pipeline/emit/sarif/index.ts'
import {brokenRules} from './schema.ts'

function sarif(findings: readonly FileFinding[]): SarifLog {
  return write(findings, {rules: ruleTable, version: '1.2.3'})
}

const folder = path.join(import.meta.dirname, 'cases')

function load<T>(...names: string[]): T {
  return parse(readFileSync(path.join(folder, ...names), 'utf8')) as T
}

test.each(readdirSync(folder))('%s', (name) => {
  const findings = load<FileFinding[]>(name, 'findings.yaml')
  const log = sarif(findings)
  const [{artifacts, results, tool}] = log.runs
  const plain = results.map(({ruleIndex, partialFingerprints, ...rest}) => {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(rest.ruleId)
    expect(partialFingerprints['duizhao/v1']).toMatch(/^[a-z2-7]{16}$/)
    return rest
  })
  expect({artifacts, results: plain}).toEqual(load(name, 'expected.yaml'))
  expect(brokenRules(log)).toEqual([])
  expect(tool.driver.version).toBe('1.2.3')
})

const finding: FileFinding = {
  file: 'a.txt',
  rule: 'doubled-word',
  severity: 'warning',
  reason: 'Unexpected `the the`, expected `the` once',
  side: 'target',
  unit: 'u7',
  actual: 'the the',
  expected: ['the'],
  line: 3,
  column: 5
}

function printsOf(findings: FileFinding[]): string[] {
  const [{results}] = sarif(findings).runs
  return results.map(({partialFingerprints}) => partialFingerprints['duizhao/v1'])
}

describe('fingerprints', () => {
  test('hold when a block moves', () => {
    const before = printsOf([{...finding, unitKey: 'abc'}])
    const after = printsOf([{...finding, unitKey: 'abc', unit: 'u9', line: 30}])
    expect(after).toEqual(before)
  })

  test('differ by rule, unit, side and words', () => {
    const others: FileFinding[] = [
      finding,
      {...finding, rule: 'untranslated'},
      {...finding, unit: 'u8', unitKey: 'xyz'},
      {...finding, side: 'source'},
      {...finding, actual: 'a a'},
      finding
    ]
    expect(new Set(printsOf(others)).size).toBe(others.length)
  })
})

test('a fix is given only for one suggestion in the place of exactly what it replaces', () => {
  const exact: FileFinding = {...finding, endLine: 3, endColumn: 12, exact: true}
  const fixed = (one: FileFinding) => sarif([one]).runs[0].results[0]?.fixes?.length ?? 0
  expect(fixed(exact)).toBe(1)
  expect(fixed(finding)).toBe(0)
  expect(fixed({...exact, expected: ['the', 'a']})).toBe(0)
  expect(fixed({...exact, reason: 'Missing `the`, expected it'})).toBe(0)
})

test('every rule is described, with the level of most of its findings', () => {
  const [{tool}] = sarif([]).runs
  expect(tool.driver.rules.map(({id}) => id)).toEqual(ruleIds)
  expect(tool.driver.rules).toContainEqual({
    id: 'html-comment',
    shortDescription: {text: 'An HTML comment, which is left out of the book'},
    defaultConfiguration: {level: 'note'}
  })
  expect(brokenRules(sarif([]))).toEqual([])
})

test('a log of any findings keeps the rules of the schema', () => {
  const any = fc.record(
    {
      file: fc.string({unit: 'binary'}),
      rule: fc.constantFrom(...ruleIds),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      reason: fc.string({minLength: 1}),
      unit: fc.string(),
      actual: fc.string(),
      expected: fc.array(fc.string()),
      line: fc.integer({min: 1, max: 9}),
      column: fc.integer({min: 1, max: 9})
    },
    {requiredKeys: ['file', 'rule', 'severity', 'reason']}
  )
  fc.assert(
    fc.property(fc.array(any, {maxLength: 5}), (findings) => {
      expect(brokenRules(sarif(findings))).toEqual([])
    })
  )
})
