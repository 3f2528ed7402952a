import PQueue from 'p-queue'
import {EngineError} from '../../pipeline/translate/engine.ts'
import type {Answer, Batch, Engine, Usage} from '../../pipeline/translate/engine.ts'
import {addUsage, noUsage} from '../../pipeline/translate/usage.ts'
import {backOff} from './waiting.ts'
import type {Clock} from './waiting.ts'
import {Window} from './window.ts'

export interface QueueOptions {
  /** Requests at once. */
  concurrency: number
  requestsPerMinute?: number | undefined
  tokensPerMinute?: number | undefined
  /** How often a request is tried in vain, while no other succeeds, before all is given up. */
  attempts: number
  /** What a batch will take, about. */
  estimate: (batch: Batch) => Usage
}

/**
 * An engine that is asked no more than it allows, and again where it was busy: after the time that it
 * names, or with exponential back-off and full jitter. While it names a time, nothing else is asked.
 */
export function queued(engine: Engine, options: QueueOptions, clock: Clock): Engine {
  const queue = new PQueue({concurrency: options.concurrency})
  const limits = new Limits(options, clock)
  return {
    name: engine.name,
    model: engine.model,
    listens: engine.listens,
    translate: async (batch, signal) =>
      queue.add(async () => asked(engine, batch, {options, limits, clock, signal}), {signal})
  }
}

interface Asking {
  options: QueueOptions
  limits: Limits
  clock: Clock
  signal: AbortSignal
}

async function asked(
  engine: Engine,
  batch: Batch,
  {options, limits, clock, signal}: Asking
): Promise<Answer> {
  let before = noUsage
  let fruitless = 0
  let {answered} = limits
  for (let attempt = 1; ; attempt++) {
    const spent = await limits.enter(options.estimate(batch), signal)
    try {
      const answer = await engine.translate(batch, signal)
      spent.correct(answer.usage)
      limits.answered++
      return {...answer, usage: addUsage(before, answer.usage)}
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      before = addUsage(before, error.usage ?? {...noUsage, requests: 1})
      spent.correct(error.usage ?? noUsage)
      if (error.fault !== 'busy') throw withUsage(error, before)
      // As long as others are answered, it is a matter of patience.
      fruitless = limits.answered > answered ? 1 : fruitless + 1
      answered = limits.answered
      if (fruitless >= options.attempts) throw exhausted(error, fruitless, before)
      if (error.after === undefined) await clock.sleep(backOff(attempt, clock), signal)
      else limits.pause(error.after)
    }
  }
}

function withUsage(error: EngineError, usage: Usage): EngineError {
  return new EngineError(error.fault, error.message, {usage, cause: error})
}

function exhausted(error: EngineError, attempts: number, usage: Usage): EngineError {
  const message = `${error.message}, ${attempts} times in a row: try again later`
  return new EngineError('unusable', message, {usage, cause: error})
}

/** What is let through: one at a time asks whether it may. */
class Limits {
  readonly #clock: Clock
  readonly #requests: Window | undefined
  readonly #tokens: Window | undefined
  #pausedUntil = Number.NEGATIVE_INFINITY
  /** How many requests were answered. */
  answered = 0

  constructor({requestsPerMinute, tokensPerMinute}: QueueOptions, clock: Clock) {
    this.#clock = clock
    this.#requests = requestsPerMinute ? new Window(requestsPerMinute) : undefined
    this.#tokens = tokensPerMinute ? new Window(tokensPerMinute) : undefined
  }

  /** Wait until a request may be made, and count it. */
  async enter(
    estimate: Usage,
    signal: AbortSignal
  ): Promise<{correct: (usage: Usage) => undefined}> {
    const tokens = estimate.in + estimate.out
    for (;;) {
      const now = this.#clock.now()
      const wait = Math.max(
        this.#pausedUntil - now,
        this.#requests?.wait(1, now) ?? 0,
        this.#tokens?.wait(tokens, now) ?? 0
      )
      if (wait <= 0) break
      await this.#clock.sleep(wait, signal)
    }

    const now = this.#clock.now()
    this.#requests?.spend(1, now)
    const spent = this.#tokens?.spend(tokens, now)
    return {correct: (usage) => spent?.correct(usage.in + usage.out)}
  }

  /** Nothing is asked for so many milliseconds. */
  pause(milliseconds: number): undefined {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + milliseconds)
  }
}
