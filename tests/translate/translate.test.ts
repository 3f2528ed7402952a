import {expect, test} from 'vitest'
import {unitsOf} from '../../pipeline/tree/index.ts'
import {InMemory} from '../memory/contract/in-memory.ts'
import {OwnClaims, Scripted, translateText} from './setting.ts'
import type {Say} from './setting.ts'

const text = `# 蜂巢

問：蜜蜂冬天吃什麼？

林曉雲：吃蜂蜜。

一個蜂群要二十公斤。

問：會死很多嗎？

林曉雲：會。
`

const english = new Map([
  ['蜂巢', 'The Hive'],
  ['# 蜂巢', '# The Hive'],
  ['蜜蜂冬天吃什麼？', 'What do bees eat in winter?'],
  ['吃蜂蜜。', 'Honey.'],
  ['一個蜂群要二十公斤。', 'A colony needs twenty kilograms.'],
  ['會死很多嗎？', 'Do many die?'],
  ['會。', 'Yes.'],
  ['林曉雲', 'Lin Xiaoyun']
])
const say: Say = ({value}) => english.get(value)

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

const glossary = `
domain: bees
concepts:
  - id: hive
    kind: term
    review: approved
    terms:
      zh: [蜂群]
      en: [colony, {term: swarm, status: forbidden}]
`

test('repairs a term once, and keeps what the server refuses twice with its finding', async () => {
  const engine = new Scripted((unit, request, batch) =>
    unit.id === 'u4' ? 'A swarm needs twenty kilograms.' : say(unit, request, batch)
  )
  const {rows, findings} = await translateText({text, engine, glossary})
  expect(engine.ids).toEqual(['s2 u1 u2 u3 u4 u5 u6', 'u4'])
  expect(engine.asked[1]?.units[0]?.draft?.value).toBe('A swarm needs twenty kilograms.')
  expect(rows[3]?.[1]).toBe('A swarm needs twenty kilograms.')
  expect(findings).toContain('u4 term-forbidden')
})

test('takes a repair only where the fault goes and no other comes', async () => {
  const mended = async (repair: string) => {
    const engine = new Scripted((unit, request, batch) =>
      unit.id !== 'u4'
        ? say(unit, request, batch)
        : request > 1
          ? repair
          : 'A swarm needs twenty kilograms.'
    )
    const {rows, outcome} = await translateText({text, engine, glossary})
    return {target: rows[3]?.[1], faulty: outcome.faulty}
  }
  expect(await mended('A colony needs twenty kilograms.')).toEqual({
    target: 'A colony needs twenty kilograms.',
    faulty: 0
  })
  expect(await mended('A colony needs thirty kilograms.')).toEqual({
    target: 'A swarm needs twenty kilograms.',
    faulty: 1
  })
})

test('a changed glossary makes stale what it touches, and only that is asked again', async () => {
  const memory = new InMemory()
  await translateText({text, engine: new Scripted(say), memory, glossary})
  const changed = glossary.replace('colony', 'bee family')
  const engine = new Scripted(() => 'A bee family needs twenty kilograms.')
  const {rows} = await translateText({text, engine, memory, glossary: changed})
  expect(engine.ids).toEqual(['u4'])
  expect(rows[3]?.[1]).toBe('A bee family needs twenty kilograms.')
  const again = new Scripted(() => undefined)
  await translateText({text, engine: again, memory, glossary: changed})
  expect(again.asked).toEqual([])
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

test('an aborted stop asks nothing more and says so; the next run goes on', async () => {
  const controller = new AbortController()
  const memory = new InMemory()
  const first = new Scripted((unit, request, batch) => {
    controller.abort()
    return say(unit, request, batch)
  })
  const options = {limits: {tokens: 10, terms: 30}, stop: controller.signal}
  const {outcome} = await translateText({text, engine: first, memory, options})
  expect(first.asked).toHaveLength(1)
  expect(outcome.stopped).toBe('signal')
  const engine = new Scripted(say)
  const {rows} = await translateText({text, engine, memory})
  expect(rows.every(([, target]) => target)).toBe(true)
  const all = [...first.ids, ...engine.ids].join(' ').split(' ')
  expect(all.length).toBe(new Set(all).size)
})

test('a budget stops cleanly', async () => {
  const options = {
    width: 1,
    limits: {tokens: 10, terms: 30},
    mayAsk: (_: unknown, {requests}: {requests: number}) => requests < 2
  }
  const engine = new Scripted(say)
  const {outcome} = await translateText({text, engine, options})
  expect(engine.asked.length).toBe(2)
  expect(outcome.stopped).toBe('budget')
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

test('a draft that another run left is mended, not asked for again', async () => {
  const memory = new InMemory()
  const draft = 'A swarm needs twenty kilograms.'
  // The other run ends after this one has looked, and before it may ask.
  const other = async () => {
    const engine = new Scripted((unit, request, batch) => {
      if (request > 1) throw new Error('Killed')
      return unit.id === 'u4' ? draft : say(unit, request, batch)
    })
    await translateText({text, engine, memory, glossary}).catch(() => undefined)
  }
  class LateClaims extends OwnClaims {
    #isFirst = true

    override async claim(keys: readonly string[]) {
      if (this.#isFirst) await other()
      this.#isFirst = false
      return super.claim(keys)
    }
  }
  const engine = new Scripted(() => 'A colony needs twenty kilograms.')
  const {rows} = await translateText({text, engine, memory, glossary, claims: new LateClaims()})
  expect(engine.asked.map(({units}) => units.map((unit) => unit.draft?.value))).toEqual([[draft]])
  expect(rows[3]?.[1]).toBe('A colony needs twenty kilograms.')
})

test('a run waits for what another is asking for, and takes it', async () => {
  const memory = new InMemory()
  const held = new Set<string>()
  const claims = {
    claim: async (keys: readonly string[]) => keys.filter((key) => !held.has(key)),
    release: async () => undefined
  }
  const all = new Scripted(say)
  let waits = 0
  const keys = await keysOfText()
  for (const key of keys) held.add(key)
  const options = {
    pause: async () => {
      waits++
      if (waits < 3) return
      await translateText({text, engine: all, memory})
      held.clear()
    }
  }
  const engine = new Scripted(say)
  const {rows, outcome} = await translateText({text, engine, memory, claims, options})
  expect(engine.asked).toEqual([])
  expect(waits).toBe(3)
  expect(rows.every(([, target]) => target)).toBe(true)
  expect(outcome).toMatchObject({done: 6, total: 6})
})

/** What a run on the text claims. */
async function keysOfText(): Promise<string[]> {
  const keys: string[] = []
  class Noting extends OwnClaims {
    override async claim(some: readonly string[]) {
      keys.push(...some)
      return super.claim(some)
    }
  }
  await translateText({text, engine: new Scripted(say), claims: new Noting()})
  return keys
}
