import {readFileSync, readdirSync} from 'node:fs'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Bead, alignTexts} from '../../pipeline/align/index.ts'
import {doubtful} from '../../pipeline/tree/doubtful.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'

const dictionary = await loadDictionary()
const cases = new URL('cases/', import.meta.url)

function linesOf(name: string, file: string): string[] {
  return readFileSync(new URL(`${name}/${file}`, cases), 'utf8')
    .trimEnd()
    .split('\n')
}

function evidenceOf(source: readonly string[]) {
  const chinese = /\p{Script=Han}/u.test(source[0] ?? '')
  return chinese
    ? {dictionary, source: 'zh-Hant', target: 'en'}
    : {dictionary, source: 'en', target: 'zh-Hant'}
}

describe('alignTexts', () => {
  it.each(readdirSync(cases))('%s', (name) => {
    const source = linesOf(name, 'source.txt')
    const beads = alignTexts(source, linesOf(name, 'target.txt'), evidenceOf(source))
    expect(beads.map((bead) => `${bead.source}-${bead.target}`)).toEqual(linesOf(name, 'beads.txt'))
  })

  it('is sure of right pairs', () => {
    const source = linesOf('one-to-one', 'source.txt')
    const beads = alignTexts(source, linesOf('one-to-one', 'target.txt'), evidenceOf(source))
    for (const {score} of beads) expect(score).toBeGreaterThan(0.5)
  })

  it('is not sure of wrong pairs', () => {
    const source = linesOf('one-to-one', 'source.txt')
    const beads = alignTexts(source, linesOf('merge-and-split', 'target.txt'), evidenceOf(source))
    const sure = beads.filter(({score}) => score >= doubtful)
    expect(sure.length).toBeLessThan(beads.length / 3)
  })

  it('trusts no words that wrong pairs teach: texts that are none of each other', () => {
    const zh = ['今天下雨。', '他去了港口。', '魚很新鮮。', '燈塔亮了。']
    const en = [
      'Interest rates rose.',
      'The court adjourned.',
      'Parliament voted no.',
      'Shares fell.'
    ]
    const many = (lines: readonly string[], step: number) =>
      Array.from({length: 200}, (_, index) => lines[(index * step) % lines.length] ?? '')
    const beads = alignTexts(many(zh, 3), many(en, 3), evidenceOf(zh))
    expect(Math.max(...beads.map(({score}) => score))).toBeLessThan(0.2)
  })

  it.each([
    ['這座橋造價三百五十萬元。', 'This cost 3.5 million.', 'This cost 35 million.'],
    ['他在2023年走了。', 'He left in 2023.', 'He left in 2032.'],
    ['一月十六日，雪。', 'January 16, snow.', 'February 16, snow.'],
    ['有四十七%的人反對。', '47% objected.', '74% objected.']
  ])('compares the numbers of %s', (source, right, wrong) => {
    expect(scoreOf(source, right)).toBeGreaterThan(scoreOf(source, wrong))
  })

  it('knows names by their readings', () => {
    expect(scoreOf('淑芬走了。', 'Shufen left.')).toBeGreaterThan(
      scoreOf('淑芬走了。', 'Meiyu left.')
    )
  })

  it('takes pairs of words that it is told', () => {
    const pairs = [{zh: '小鯨魚', en: 'Zorgon'}]
    const [source, target] = ['小鯨魚走了。', 'Zorgon left.']
    expect(scoreOf(source, target, pairs)).toBeGreaterThan(scoreOf(source, target))
  })
})

function scoreOf(source: string, target: string, pairs: Array<{zh: string; en: string}> = []) {
  const [bead] = alignTexts([source], [target], {...evidenceOf([source]), pairs})
  return bead?.score ?? 0
}

describe('long texts', () => {
  const goods = [
    '茶葉 tea',
    '木材 timber',
    '鹽 salt',
    '棉花 cotton',
    '鐘錶 clocks',
    '紙 paper',
    '馬 horses'
  ]
  const lines = Array.from({length: 900}, (_, index) => {
    const [zh = '', en = ''] = goods[index % goods.length]?.split(' ') ?? []
    return [`第${index + 10}號船運來了${zh}。`, `Ship number ${index + 10} brought ${en}.`] as const
  })
  const evidence = {dictionary, source: 'zh-Hant', target: 'en'}

  it('pair over a gap of many lines', () => {
    const source = lines.map(([zh]) => zh)
    const target = lines.map(([, en]) => en).toSpliced(400, 60)
    const beads = alignTexts(source, target, evidence)
    const expected = lines.map((_, index) => {
      if (index >= 400 && index < 460) return `${index}-`
      return `${index}-${index < 400 ? index : index - 60}`
    })
    expect(beads.map((bead) => `${bead.source}-${bead.target}`)).toEqual(expected)
  })

  it.each([
    [1, 900],
    [900, 1],
    [900, 30]
  ])('of %i and %i lines hold every index once', (zhCount, enCount) => {
    const source = lines.slice(0, zhCount).map(([zh]) => zh)
    const target = lines.slice(0, enCount).map(([, en]) => en)
    const beads = alignTexts(source, target, evidence)
    expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, index) => index))
    expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, index) => index))
  })
})

const zhUnit = fc
  .array(fc.constantFrom(...'河水山木匠三百五年我他們說。，？「」AI 42'), {maxLength: 30})
  .map((letters) => letters.join(''))
const enUnit = fc
  .array(
    fc.constantFrom('river', 'water', 'hill', 'Carpenter', '350', 'years', 'AI', '42', '?', ','),
    {
      maxLength: 20
    }
  )
  .map((words) => words.join(' '))

describe('beads of any texts', () => {
  const texts = fc.tuple(fc.array(zhUnit, {maxLength: 25}), fc.array(enUnit, {maxLength: 25}))

  it('hold every index once and in order, with scores from 0 to 1', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), ([zh, en], turned) => {
        const [source, target] = turned ? [en, zh] : [zh, en]
        const langs = turned ? {source: 'en', target: 'zh'} : {source: 'zh', target: 'en'}
        const beads = alignTexts(source, target, {dictionary, ...langs})
        expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, index) => index))
        expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, index) => index))
        for (const {score} of beads) expect(score >= 0 && score <= 1).toBe(true)
      }),
      {numRuns: 60}
    )
  })

  it('are the same every time', () => {
    fc.assert(
      fc.property(texts, ([zh, en]) => {
        const run = (): Bead[] => alignTexts(zh, en, {dictionary, source: 'zh', target: 'en'})
        expect(run()).toEqual(run())
      }),
      {numRuns: 20}
    )
  })
})
