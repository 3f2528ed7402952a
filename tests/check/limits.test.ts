import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import check from '../../pipeline/check/index.ts'
import {findingsOf} from '../../pipeline/tree/index.ts'
import {buildTree} from './builder.ts'

function run(source: string, target: string) {
  const file = new VFile()
  check({glossary: new Map()})(buildTree(source, target, {}), file)
  return findingsOf(file)
}

test('of many findings in one block a hundred are given, and how many are left', () => {
  const words = Array.from({length: 130}, (_, index) => `w${'x'.repeat(index + 1)}`)
  const findings = run('字很多。', words.map((word) => `${word} ${word},`).join(' '))
  expect(findings.length).toBe(101)
  expect(findings.at(-1)).toMatchObject({
    rule: 'doubled-word',
    reason: 'Unexpected 30 further findings in one block, expected at most 100 in all'
  })
})

test('numbers of a block that is no prose are not compared, and it says so', () => {
  const numbers = Array.from({length: 1500}, (_, index) => `${index + 20}個`).join('，')
  const findings = run(numbers, numbers.replaceAll('個', ' pieces').replaceAll('，', ' of '))
  expect(findings).toMatchObject([
    {
      rule: 'number-mismatch',
      severity: 'info',
      reason:
        'Unexpected 3000 numbers in one block and its translation, expected at most 2000; they are not compared'
    }
  ])
})
