import {expect, test} from 'vitest'
import {rules} from '../../pipeline/check/index.ts'
import type {Glossary} from '../../pipeline/glossary/index.ts'
import {overConversions} from '../../pipeline/language/over-conversions.ts'
import {unitsOf} from '../../pipeline/tree/index.ts'
import {buildTree} from './builder.ts'

const rule = rules.find(({id}) => id === 'over-conversion')
const glossary: Glossary = new Map()
const context = {glossary, sourceLang: 'zh-Hant', targetLang: 'en'}

function suggestions(text: string): string[] {
  const [unit] = unitsOf(buildTree(text, '∅', {}))
  const findings = unit ? (rule?.check(unit, context) ?? []) : []
  return findings.flatMap(({expected = []}) => expected)
}

test.each(overConversions)('$wrong is $right, which is right', ({wrong, right}) => {
  expect(suggestions(wrong)).toEqual([right])
  expect(suggestions(right)).toEqual([])
})

test('no wrong form is listed twice', () => {
  const forms = overConversions.map(({wrong}) => wrong)
  expect(new Set(forms).size).toBe(forms.length)
})
