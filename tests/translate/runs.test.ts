import {expect, test} from 'vitest'
import {InMemory} from '../memory/contract/in-memory.ts'
import {glossary, say, text} from './bees.ts'
import {OwnClaims, Scripted, translateText} from './setting.ts'

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
