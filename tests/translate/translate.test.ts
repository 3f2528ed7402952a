import {expect, test} from 'vitest'
import {unitsOf} from '../../pipeline/tree/index.ts'
import {InMemory} from '../memory/contract/in-memory.ts'
import {glossary, say, text} from './bees.ts'
import {Scripted, translateText} from './setting.ts'

test('translates every unit and its labels, each in one request', async () => {
  const engine = new Scripted(say)
  const {rows, labels, outcome, findings} = await translateText({text, engine})
  expect(rows.map(([, target]) => target)).toEqual([
    '# The Hive',
    'What do bees eat in winter?',
    'Honey.',
    'A colony needs twenty kilograms.',
    'Do many die?',
    'Yes.'
  ])
  expect(labels).toEqual([undefined, 'Q:', 'Lin Xiaoyun:', undefined, 'Q:', 'Lin Xiaoyun:'])
  expect(engine.ids).toEqual(['s2 u1 u2 u3 u4 u5 u6'])
  expect(outcome).toMatchObject({total: 6, done: 6, faulty: 0, usage: {requests: 1}})
  expect(findings).toEqual([])
})

test('asks nothing again that a memory has', async () => {
  const memory = new InMemory()
  await translateText({text, engine: new Scripted(say), memory})
  const engine = new Scripted(say)
  const {rows, labels} = await translateText({text, engine, memory})
  expect(engine.asked).toEqual([])
  expect(rows.at(-1)).toEqual(['會。', 'Yes.'])
  expect(labels[2]).toBe('Lin Xiaoyun:')
})

test('an inserted paragraph costs one', async () => {
  const memory = new InMemory()
  await translateText({text, engine: new Scripted(say), memory})
  const engine = new Scripted(() => 'They sleep little.')
  const more = text.replace('一個蜂群', '牠們睡得少。\n\n一個蜂群')
  await translateText({text: more, engine, memory})
  expect(engine.ids).toEqual(['u4'])
  expect(engine.asked[0]?.previous).toEqual([{source: '吃蜂蜜。', target: 'Honey.'}])
})

test('the same words are asked once', async () => {
  const engine = new Scripted(() => 'Yes.')
  const {rows} = await translateText({text: '問：好。\n\n答：好。\n\n問：好。', engine})
  expect(engine.ids).toEqual(['u1'])
  expect(rows.map(([, target]) => target)).toEqual(['Yes.', 'Yes.', 'Yes.'])
})

test('asks again alone for what is missing, doubled, or spoilt', async () => {
  const engine = new Scripted((unit, request, batch) => {
    if (request > 1) return say(unit, request, batch)
    if (unit.id === 'u2') return undefined
    if (unit.id === 'u4') return ['One.', 'Two.']
    if (unit.id === 'u5') return '會死很多嗎？'
    return say(unit, request, batch)
  })
  const {rows} = await translateText({text, engine})
  expect(engine.ids).toEqual(['s2 u1 u2 u3 u4 u5 u6', 'u2 u4 u5'])
  expect(rows[3]).toEqual(['一個蜂群要二十公斤。', 'A colony needs twenty kilograms.'])
  expect(rows[4]).toEqual(['會死很多嗎？', 'Do many die?'])
})

test('where no id fits, asks in halves', async () => {
  const engine = new Scripted((unit, request, batch) =>
    batch.units.length > 2 ? undefined : say(unit, request, batch)
  )
  const {rows} = await translateText({text, engine})
  expect(engine.ids).toEqual([
    's2 u1 u2 u3 u4 u5 u6',
    's2 u1 u2 u3',
    's2 u1',
    'u2 u3',
    'u4 u5 u6',
    'u4 u5',
    'u6'
  ])
  expect(rows.every(([, target]) => target)).toBe(true)
})

test('what never counts stands as it is, with its finding', async () => {
  const engine = new Scripted((unit, request, batch) =>
    unit.id === 'u5' ? '會死很多嗎？' : unit.id === 'u6' ? undefined : say(unit, request, batch)
  )
  const {rows, findings, outcome} = await translateText({text, engine})
  expect(rows[4]).toEqual(['會死很多嗎？', '會死很多嗎？'])
  expect(rows[5]).toEqual(['會。', undefined])
  expect(findings).toEqual(['u6 no-answer', 'u5 untranslated', 'u6 missing-target'])
  expect(outcome).toMatchObject({total: 6, done: 5, faulty: 1})
})

test('a server that says nothing of use is given up soon', async () => {
  const engine = new Scripted(() => '以上')
  await expect(translateText({text, engine})).rejects.toThrow(
    /^Cannot use the answers of `scripted:one`: .*; try another model$/
  )
  expect(engine.asked.length).toBeLessThan(15)
})

test('a paragraph that is too long for the engine is asked in pieces', async () => {
  const long = '蜂蜜很甜。牠們很忙。'
  const engine = new Scripted(
    ({value}) => (value.startsWith('蜂') ? 'Honey is sweet.' : 'They are busy.'),
    {fault: (_, {units}) => (units.some(({value}) => value.length > 6) ? 'too-long' : undefined)}
  )
  const {rows} = await translateText({text: long, engine})
  expect(engine.ids).toEqual(['u1', 'u1.1', 'u1.2'])
  expect(rows).toEqual([[long, 'Honey is sweet. They are busy.']])
})

test('what the engine refuses is found out alone, and the rest is translated', async () => {
  const engine = new Scripted(say, {
    fault: (_, {units}) => (units.some(({id}) => id === 'u4') ? 'refused' : undefined)
  })
  const {rows, findings} = await translateText({text, engine})
  expect(rows.filter(([, target]) => !target)).toEqual([['一個蜂群要二十公斤。', undefined]])
  expect(findings).toEqual(['u4 no-answer', 'u4 missing-target'])
})

test('keeps the engine, the model, the terms, the tokens and the price', async () => {
  const {tree} = await translateText({text, engine: new Scripted(say), glossary})
  expect(unitsOf(tree)[3]?.data?.provenance).toMatchObject({
    engine: 'scripted:one',
    model: 'one',
    prompt: '1',
    terms: ['hive'],
    changed: '2026-01-02T00:00:00.000Z',
    price: {currency: 'USD'}
  })
})

test('links and notes come back whole, or are asked for again', async () => {
  const noted = `牠們住在[蜂箱](https://example.org/hive)裡[^1]。

[^1]: 用松木做的。
`
  const answers = [
    'They live in [hives](https://example.org/hive).',
    'They live in [hives](https://example.org/hive)[^1].'
  ]
  const engine = new Scripted(({id}, request) => (id === 'u1' ? answers[request - 1] : 'Of pine.'))
  const {rows, findings} = await translateText({text: noted, engine})
  expect(rows[0]?.[1]).toBe('They live in [hives](https://example.org/hive)[^1].')
  expect(engine.asked[1]?.units[0]?.draft?.faults).toEqual([
    'Missing note `[^1]`, expected it as in the source'
  ])
  expect(findings).toEqual([])
})
