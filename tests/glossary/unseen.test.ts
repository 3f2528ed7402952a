import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {extractCandidates} from '../../pipeline/glossary/extract/index.ts'
import {findingsOf} from '../../pipeline/tree/index.ts'
import {pairTexts} from '../../src/commands/pair.ts'
import {loadLexicon} from '../../src/glossary/lexicon.ts'
import {stopwatch} from '../../src/run.ts'

interface Expected {
  names: Record<string, string>
  terms: Record<string, string>
  misspelt: string[]
}

/** Terms that are proposed without the right English, of the 29 of all. */
const missed: Record<string, string[]> = {railways: ['接觸網', '號誌樓'], hearts: ['随访']}
const missedNames: Record<string, string[]> = {bees: ['高原養蜂協會']}

const cases = path.join(import.meta.dirname, 'unseen')
const lexicon = await loadLexicon()

describe.each(readdirSync(cases))('of %s, which somebody else wrote,', async (name) => {
  const file = (one: string) => path.join(cases, name, one)
  const expected = parse(readFileSync(file('expected.yaml'), 'utf8')) as Expected
  const surroundings = {options: {}, configuration: {}, glossary: new Map(), watch: stopwatch()}
  const paired = await pairTexts(file('zh.txt'), file('en.txt'), surroundings)
  const found = extractCandidates(paired.tree, {glossary: new Map(), lexicon})
  const english = new Map(found.map(({zh, en: [first = '']}) => [zh, bare(first)]))
  const wrong = (wanted: Record<string, string>) =>
    Object.entries(wanted).flatMap(([zh, en]) => (english.get(zh) === bare(en) ? [] : [zh]))

  test('the names and terms are proposed with their English', () => {
    expect(wrong(expected.names)).toEqual(missedNames[name] ?? [])
    expect(wrong(expected.terms)).toEqual(missed[name] ?? [])
  })

  test('the misspelt names are told, and nothing else', () => {
    const told = findingsOf(paired.source).filter(({rule}) =>
      /^(?:term-inconsistent|speaker-mismatch)$/.test(rule)
    )
    const names = told.map(({actual = ''}) => actual.toLowerCase())
    expect(names.toSorted()).toEqual(expected.misspelt.map((one) => one.toLowerCase()).toSorted())
  })
})

/** Capitals and the plural do not count. */
function bare(english: string): string {
  return english.toLowerCase().replace(/s$/, '')
}
