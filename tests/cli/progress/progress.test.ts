import {expect, test} from 'vitest'
import type {Progress} from '../../../pipeline/translate/index.ts'
import {costOf, findPrice, showMoney} from '../../../src/prices/price.ts'
import {ProgressBar} from '../../../src/progress/progress.ts'

/** What a bar writes while time passes as it is told. */
function shown(
  steps: ReadonlyArray<[now: number, done: number, faulty?: number]>,
  columns?: number
) {
  const written: string[] = []
  let now = 0
  const isTTY = columns !== undefined
  const screen = {isTTY, columns, write: (text: string) => written.push(text)}
  const bar = new ProgressBar(
    screen,
    () => now,
    () => ({amount: 0.0123, currency: 'USD'})
  )
  for (const [at, done, faulty = 0] of steps) {
    now = at
    const usage: Progress['usage'] = {requests: 1, in: 10, cached: 0, out: 10}
    bar.show({total: 100, done, faulty, usage})
  }

  bar.end()
  return written
}

test('a terminal sees a bar with all there is to know', () => {
  expect(
    shown(
      [
        [0, 0],
        [50, 1],
        [30_000, 50, 2]
      ],
      100
    )
  ).toEqual([
    '\r\u001B[2K░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0/100 translated · 0.012 USD spent',
    '\r\u001B[2K██████████████░░░░░░░░░░░░░░ 50/100 translated · 100/min · 30 s left · 0.012 USD spent · 2 findings',
    expect.stringContaining('50/100 translated'),
    '\n'
  ])
})

test('a narrow terminal sees one line, too', () => {
  for (const text of shown([[30_000, 50, 2]], 24))
    expect(text.replace(/^\r\u001B\[2K/, '').length).toBeLessThan(24)
})

test('a terminal that does not know its width has a usual one', () => {
  expect(shown([[0, 0]], 0)[0]).toContain('░')
})

test('a file sees a line every ten seconds', () => {
  expect(
    shown([
      [0, 0],
      [5000, 10],
      [10_000, 20],
      [12_000, 25]
    ])
  ).toEqual([
    '0/100 translated · 0.012 USD spent\n',
    '20/100 translated · 120/min · 40 s left · 0.012 USD spent\n',
    '25/100 translated · 125/min · 36 s left · 0.012 USD spent\n'
  ])
})

test('a price is found by name, by date, or by what somebody says', () => {
  expect(findPrice('openai:gpt-4o', {})).toMatchObject({currency: 'USD'})
  expect(findPrice('openai:gpt-4o-2024-08-06', {})).toEqual(findPrice('openai:gpt-4o', {}))
  expect(findPrice('openai:gpt-4o-other', {})).toBeUndefined()
  expect(findPrice('ollama:qwen3:8b', {})).toMatchObject({in: 0, out: 0})
  const own = {currency: 'EUR', in: 1, cached: 1, out: 2}
  expect(findPrice('openai:gpt-4o', {'openai:gpt-4o': own})).toBe(own)
})

test('what was read before costs less', () => {
  const price = {currency: 'USD', in: 2, cached: 0.5, out: 8}
  const usage = {requests: 1, in: 1_000_000, cached: 400_000, out: 500_000}
  expect(costOf(usage, price)).toEqual({amount: 1.2 + 0.2 + 4, currency: 'USD'})
})

test.each([
  [0, '0.00 USD'],
  [12.345, '12.35 USD'],
  [0.5, '0.50 USD'],
  [0.0042, '0.0042 USD'],
  [0.00001, '0.00001 USD'],
  [0.123456, '0.12 USD']
])('%d is shown as %s', (amount, text) => {
  expect(showMoney({amount, currency: 'USD'})).toBe(text)
})
