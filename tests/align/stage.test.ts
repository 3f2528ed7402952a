import {readFileSync, readdirSync} from 'node:fs'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import align from '../../pipeline/align/index.ts'
import {findingsOf, sourceOf, targetOf, turnsOf, unitsOf} from '../../pipeline/tree/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {buildTree, valuesOf} from './build.ts'

const dictionary = await loadDictionary()
const cases = new URL('stages/', import.meta.url)

function langOf(text: string): string {
  return /\p{Script=Han}{4}/u.test(text) ? 'zh-Hant' : 'en'
}

/** Which blocks of a text a side holds, counted from 1. */
function numbers(value: string | undefined, values: readonly string[]): string {
  if (value === undefined) return ''
  const held = values.flatMap((one, index) =>
    `\n\n${value}\n\n`.includes(`\n\n${one}\n\n`) ? [index + 1] : []
  )
  return held.join(',')
}

/** A line a turn: `answer 林海: 2-2 3,4-3 5-`, then the findings. */
function outcome(tree: Root, file: VFile, source: string, target: string): string[] {
  const [own, other] = [valuesOf(source), valuesOf(target)]
  const turns = turnsOf(tree).map((turn) => {
    const units = unitsOf(turn).map(
      (unit) => `${numbers(sourceOf(unit)?.value, own)}-${numbers(targetOf(unit)?.value, other)}`
    )
    return `${[turn.role, turn.speaker].filter(Boolean).join(' ')}: ${units.join(' ')}`
  })
  const findings = findingsOf(file).map(({rule, side, place, severity}) =>
    `${rule} ${side ?? 'source'} ${place?.start.line ?? ''} ${severity === 'info' ? 'info' : ''}`.trim()
  )
  return [...turns, ...findings]
}

describe('align', () => {
  it.each(readdirSync(cases))('%s', (name) => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8')
    const [source, target] = [read('source.md'), read('target.md')]
    const tree = buildTree(source, langOf(source))
    const file = new VFile()
    align({target: buildTree(target, langOf(target)), dictionary})(tree, file)
    expect(outcome(tree, file, source, target)).toEqual(read('expected.txt').trimEnd().split('\n'))
  })
})
