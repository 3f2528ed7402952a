import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {isSaid, quantities} from '../../../pipeline/language/numbers/index.ts'
import type {Quantity} from '../../../pipeline/language/numbers/index.ts'

type Pairs = Record<'alike' | 'different', Record<string, string>>

const file = new URL('pairs.yaml', import.meta.url)
const pairs: Pairs = parse(readFileSync(file, 'utf8'))

function unsaid(list: readonly Quantity[], others: readonly Quantity[]): string[] {
  return list.filter((one) => !isSaid(one, others)).map(({text}) => text)
}

describe('alike', () => {
  test.each(Object.entries(pairs.alike))('%s: %s', (zh, en) => {
    const [own, other] = [quantities(zh, 'zh'), quantities(en, 'en')]
    expect(own).not.toEqual([])
    expect(other).not.toEqual([])
    expect([...unsaid(own, other), ...unsaid(other, own)]).toEqual([])
  })
})

describe('different', () => {
  test.each(Object.entries(pairs.different))('%s: %s', (zh, en) => {
    const [own, other] = [quantities(zh, 'zh'), quantities(en, 'en')]
    expect([...unsaid(own, other), ...unsaid(other, own)]).not.toEqual([])
  })
})
