import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {EngineError} from '../../../pipeline/translate/engine.ts'
import type {Batch, Engine, EngineFault} from '../../../pipeline/translate/engine.ts'
import {queued} from '../../../src/engines/queued.ts'
import type {QueueOptions} from '../../../src/engines/queued.ts'
import {Window} from '../../../src/engines/window.ts'
import {TestClock} from './clock.ts'

const usage = {requests: 1, in: 60, cached: 0, out: 40}
const batch: Batch = {
  languages: {source: 'zh', target: 'en'},
  terms: [],
  speakers: [],
  previous: [],
  proposals: [],
  units: [{id: 'u1', value: '好。'}]
}
const never = new AbortController().signal

interface Setting {
  options?: Partial<QueueOptions>
  /** Milliseconds that an answer takes. */
  latency?: number
  fault?: (request: number) => {fault: EngineFault; after?: number} | undefined
}

/** A queue before an engine that notes when it was asked. */
function setUp({options = {}, latency = 0, fault = () => undefined}: Setting) {
  const clock = new TestClock()
  const times: number[] = []
  let running = 0
  let most = 0
  const engine: Engine = {
    name: 'test',
    listens: true,
    translate: async (_, signal) => {
      times.push(clock.now())
      most = Math.max(most, ++running)
      const failed = fault(times.length)
      if (latency > 0) await clock.sleep(latency, signal)
      running--
      if (failed)
        throw new EngineError(failed.fault, 'It fails', {
          ...(failed.after !== undefined && {after: failed.after})
        })
      return {targets: [], usage}
    }
  }
  const all: QueueOptions = {concurrency: 5, attempts: 4, estimate: () => usage, ...options}
  const queue = queued(engine, all, clock)
  return {
    clock,
    times,
    most: () => most,
    ask: async (count: number, signal = never) =>
      clock.until(
        Promise.all(Array.from({length: count}, async () => queue.translate(batch, signal)))
      )
  }
}

describe('a queue', () => {
  test('asks no more at once than it may', async () => {
    const {ask, most, times} = setUp({options: {concurrency: 3}, latency: 100})
    await ask(10)
    expect(most()).toBe(3)
    expect(times.at(-1)).toBe(300)
  })

  test('spends a minute’s requests at once, and waits for the first to leave the window', async () => {
    const {ask, times} = setUp({options: {requestsPerMinute: 4}, latency: 10})
    await ask(10)
    expect(times).toEqual([0, 0, 0, 0, 60_000, 60_000, 60_000, 60_000, 120_000, 120_000])
  })

  test('counts tokens as they turn out to be', async () => {
    const estimate = () => ({requests: 1, in: 500, cached: 0, out: 0})
    const {ask, times} = setUp({options: {concurrency: 1, tokensPerMinute: 600, estimate}})
    await ask(3)
    // 500 were set aside for the first, but 100 were used.
    expect(times).toEqual([0, 0, 60_000])
  })

  test('asks alone for what is more than the limit', async () => {
    const estimate = () => ({requests: 1, in: 5000, cached: 0, out: 0})
    const {ask, times} = setUp({options: {tokensPerMinute: 50, estimate}})
    await ask(2)
    expect(times).toEqual([0, 60_000])
  })

  test('asks again after the time that the server names, and nothing else before', async () => {
    const {ask, times} = setUp({
      fault: (request) => (request === 1 ? {fault: 'busy', after: 7000} : undefined),
      options: {concurrency: 1}
    })
    await ask(3)
    expect(times).toEqual([0, 7000, 7000, 7000])
  })

  test('waits twice as long each time, at most a minute, or any part of it', async () => {
    const failing = {fault: () => ({fault: 'busy' as const}), options: {attempts: 9}}
    const full = setUp(failing)
    await expect(full.ask(1)).rejects.toThrow('It fails, 9 times in a row: try again later')
    expect(full.times).toEqual([0, 1000, 3000, 7000, 15_000, 31_000, 63_000, 123_000, 183_000])
    const half = setUp(failing)
    half.clock.chance = 0.5
    await expect(half.ask(1)).rejects.toThrow(EngineError)
    expect(half.times.slice(0, 4)).toEqual([0, 500, 1500, 3500])
  })

  test('does not give up as long as others are answered', async () => {
    const {ask} = setUp({
      options: {concurrency: 2, attempts: 2},
      fault: (request) => (request % 2 === 1 ? {fault: 'busy'} : undefined),
      latency: 10
    })
    await expect(ask(20)).resolves.toHaveLength(20)
  })

  test.each<EngineFault>(['unusable', 'too-long', 'refused'])(
    'passes on at once that it is %s',
    async (fault) => {
      const {ask, times} = setUp({fault: () => ({fault})})
      await expect(ask(1)).rejects.toMatchObject({fault})
      expect(times).toHaveLength(1)
    }
  )

  test('counts what failed attempts took', async () => {
    const {ask} = setUp({fault: (request) => (request < 3 ? {fault: 'busy'} : undefined)})
    const [answer] = await ask(1)
    expect(answer?.usage.requests).toBe(3)
  })

  test('ends its waiting when it is given up', async () => {
    const controller = new AbortController()
    const {ask, times} = setUp({options: {requestsPerMinute: 1}})
    const waiting = ask(3, controller.signal)
    controller.abort(new Error('Enough'))
    await expect(waiting).rejects.toThrow('Enough')
    expect(times.length).toBeLessThan(2)
  })
})

test('no minute sees more than the limit, and nothing waits longer than it must', () => {
  const events = fc.array(
    fc.record({pause: fc.nat(40_000), amount: fc.integer({min: 1, max: 10})}),
    {
      minLength: 1,
      maxLength: 40
    }
  )
  fc.assert(
    fc.property(events, fc.integer({min: 10, max: 30}), (all, limit) => {
      const window = new Window(limit)
      const spent: Array<{at: number; amount: number}> = []
      const within = (from: number) =>
        spent
          .filter(({at}) => at > from - 60_000 && at <= from)
          .reduce((sum, {amount}) => sum + amount, 0)
      let now = 0
      for (const {pause, amount} of all) {
        now += pause
        const wait = window.wait(amount, now)
        const tooSoon = wait > 0 ? within(now + wait - 1) + amount : limit + 1
        expect(tooSoon).toBeGreaterThan(limit)
        now += wait
        window.spend(amount, now)
        spent.push({at: now, amount})
        expect(within(now)).toBeLessThanOrEqual(limit)
      }
    })
  )
})
