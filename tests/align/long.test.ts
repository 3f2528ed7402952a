import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import align, {alignTexts} from '../../pipeline/align/index.ts'
import {findingsOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {blocksOf, buildTree} from './build.ts'

const dictionary = await loadDictionary()

/** The first paragraphs of the sample's text, before anybody asks: they pair one by one, but for one. */
function paragraphs(file: string): string[] {
  const url = new URL(`../../examples/${file}`, import.meta.url)
  return blocksOf(readFileSync(url, 'utf8')).map((block) => block.replaceAll(/\s+|\*\*/g, ' '))
}

const zh = paragraphs('interview.zh.txt')
const en = paragraphs('interview.en.md')

/** For each unit of the source, the target's value. */
function targets(source: readonly string[], target: readonly string[]) {
  const tree = buildTree(source.join('\n\n'), 'zh-Hant')
  const file = new VFile()
  align({target: buildTree(target.join('\n\n'), 'en'), dictionary})(tree, file)
  const values = unitsOf(tree).map((unit) => targetOf(unit)?.value ?? '')
  return {values, rules: findingsOf(file).map(({rule}) => rule)}
}

describe('a long paragraph', () => {
  const [long, whole] = [zh.join(' '), en.join(' ')]

  it('pairs with its own translation', () => {
    expect(targets([long], [whole])).toEqual({values: [whole], rules: []})
  })

  it('pairs among short ones', () => {
    const source = [zh[1]!, zh[2]!, long, zh[3]!, zh[4]!]
    const target = [en[1]!, en[2]!, whole, en[3]!, en[4]!]
    expect(targets(source, target)).toEqual({values: target, rules: []})
  })

  it('pairs with the paragraphs that it was parted into', () => {
    const target = [en[1]!, en.slice(6, 26).join(' '), en.slice(26).join(' '), en[2]!]
    const source = [zh[1]!, zh.slice(6).join(' '), zh[2]!]
    const values = [en[1]!, `${target[1]}\n\n${target[2]}`, en[2]!]
    expect(targets(source, target)).toEqual({values, rules: []})
  })

  it('does not pair with another', () => {
    const half = Math.floor(zh.length / 2)
    const {values, rules} = targets([zh.slice(half).join(' ')], [en.slice(1, half).join(' ')])
    expect(values).toEqual(['', en.slice(1, half).join(' ')])
    expect(rules).toContain('unrelated-translation')
  })
})

describe('lines that are all the same', () => {
  it.each([10, 1000])('pair one by one: %d', (count) => {
    const source = Array.from({length: count}, () => '這裡的茶很好喝，我每天早上都喝一杯。')
    const target = source.map(() => 'The tea here is good, and I drink a cup every morning.')
    expect(targets(source, target)).toEqual({values: target, rules: []})
  })
})

describe('lines as long as chapters', () => {
  const thirds = (all: readonly string[]) =>
    [0, 1, 2].map((at) => all.slice((at * all.length) / 3, ((at + 1) * all.length) / 3).join(' '))
  const [chapters, translated] = [thirds(zh), thirds(en)]
  const evidence = {dictionary, source: 'zh-Hant', target: 'en'}

  it('pair with their translations, and not where there is none', () => {
    expect(Math.max(...chapters.map(({length}) => length))).toBeGreaterThan(1000)
    const beads = alignTexts(chapters, translated.toSpliced(1, 1), evidence)
    expect(beads.map(({source: own, target}) => `${own}-${target}`)).toEqual(['0-0', '1-', '2-1'])
  })
})
