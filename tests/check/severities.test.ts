import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import check, {withSeverities} from '../../pipeline/check/index.ts'
import type {Finding} from '../../pipeline/tree/index.ts'
import {findingsOf, InputError} from '../../pipeline/tree/index.ts'
import {buildTree} from './builder.ts'

const earlier: Finding = {rule: 'unpaired-target', severity: 'warning', reason: 'Unexpected block'}

function run(severities: Record<string, 'off' | 'error' | 'info'>): string[] {
  const tree = buildTree('茶很香。\n\n雨停了。', '∅\n\nThe the rain stopped.', {})
  const file = new VFile()
  file.data.findings = [earlier]
  check({glossary: new Map(), severities})(tree, file)
  return findingsOf(file).map(({rule, severity}) => `${rule} ${severity}`)
}

test('findings have the severities of their rules', () => {
  expect(run({})).toEqual([
    'unpaired-target warning',
    'missing-target error',
    'doubled-word warning'
  ])
})

test('severities change findings of every stage, and turn rules off', () => {
  const severities = {
    'missing-target': 'info',
    'doubled-word': 'off',
    'unpaired-target': 'error'
  } as const
  expect(run(severities)).toEqual(['unpaired-target error', 'missing-target info'])
})

test('an unknown rule is an input error that names the known ones', () => {
  expect(() => check({glossary: new Map(), severities: {'doubled-words': 'off'}})).toThrow(
    InputError
  )
  expect(() => withSeverities([], {'doubled-words': 'off'})).toThrow(
    /^Unexpected rule `doubled-words` in `severities`, expected one of .*`doubled-word`/
  )
})
