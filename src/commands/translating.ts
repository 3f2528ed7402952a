import {performance} from 'node:perf_hooks'
import process from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'
import type {TranslateStageOptions} from '../../pipeline/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {EngineError} from '../../pipeline/translate/engine.ts'
import type {Outcome, Progress} from '../../pipeline/translate/index.ts'
import type {Batch, Engine, Usage} from '../../pipeline/translate/engine.ts'
import {instant} from '../clock.ts'
import type {ChosenEngine} from '../configuration/engine.ts'
import {Interrupted} from '../interrupt.ts'
import type {SqliteMemory} from '../memory/memory.ts'
import {Budget} from '../prices/budget.ts'
import {costOf, showMoney} from '../prices/price.ts'
import type {Money, Price} from '../prices/price.ts'
import {ProgressBar} from '../progress/progress.ts'
import type {Cost} from '../report/report.ts'
import {limitsOf} from './batch-limits.ts'
import {holdSignals} from './stop.ts'
import type {Stop} from './stop.ts'

interface Setting {
  engine: Engine
  chosen: ChosenEngine
  memory: SqliteMemory
  price: Price | undefined
  /** What a batch will take, about. */
  estimate: (batch: Batch) => Usage
  quiet: boolean
  again: boolean
}

/** One translation of a build: what the engine is asked with, what it cost, how it ended. */
export class Translating {
  readonly #setting: Setting
  readonly #bar: ProgressBar | undefined
  #progress: Progress | undefined
  #outcome: Outcome | undefined
  #stop: Stop | undefined

  constructor(setting: Setting) {
    this.#setting = setting
    const show = !setting.quiet
    if (show) {
      const now = () => performance.now()
      this.#bar = new ProgressBar(process.stderr, now, ({usage}) => this.#moneyFor(usage))
    }
  }

  /** How the stage of a text is run. */
  stage(document: string): TranslateStageOptions {
    const {engine, chosen, memory, again, price, estimate} = this.#setting
    this.#stop = holdSignals(() => this.#tellStop())
    const budget =
      chosen.maxCost !== undefined && price
        ? new Budget(chosen.maxCost, price, estimate)
        : undefined
    return {
      document,
      engine: budget ? budget.watch(engine) : engine,
      memory,
      claims: memory.claims,
      limits: limitsOf(chosen),
      width: chosen.concurrency,
      again,
      priceOf: (usage) => this.#moneyFor(usage),
      ...(budget && {mayAsk: (batch, spent) => budget.reserve(batch, spent)}),
      now: instant,
      pause: async (signal) => wait(500, undefined, {signal}).catch(() => undefined),
      stop: this.#stop.stop,
      abort: this.#stop.abort,
      watch: (progress) => {
        this.#progress = progress
        return this.#bar?.show(progress)
      },
      ended: (outcome) => {
        this.#outcome = outcome
      }
    }
  }

  /** Run what runs the stage, and say how it ended where that was too early. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work()
      this.#bar?.end()
      const signal = this.#stop?.received()
      if (signal && this.#outcome?.stopped === 'signal') throw this.#interrupted(signal)
      if (this.#outcome?.stopped === 'budget') this.#tellBudget()
      return result
    } catch (error) {
      throw this.#explain(error)
    } finally {
      this.#stop?.release()
    }
  }

  /** Whether all was asked for, so that what is missing now will stay so. */
  get isComplete(): boolean {
    return this.#outcome !== undefined && this.#outcome.stopped === undefined
  }

  /** What it took. */
  get cost(): Cost {
    const usage = this.#progress?.usage
    if (!usage) return {requests: 0}
    const {requests, ...tokens} = usage
    const money = this.#moneyFor(usage)
    return {requests, tokens, ...(money && {money})}
  }

  #moneyFor(usage: Progress['usage']): Money | undefined {
    return this.#setting.price && costOf(usage, this.#setting.price)
  }

  #explain(error: unknown): unknown {
    const signal = this.#stop?.received()
    if (error instanceof Interrupted) return error
    if (signal && this.#stop?.abort.aborted) return this.#interrupted(signal)
    if (!(error instanceof EngineError)) return error
    this.#bar?.end()
    const {done = 0} = this.#progress ?? {}
    return new InputError(done > 0 ? `${error.message}; ${this.#kept()}` : error.message)
  }

  #interrupted(signal: NodeJS.Signals): Interrupted {
    return new Interrupted(signal, `Interrupted; ${this.#kept()}`)
  }

  #kept(): string {
    const {done = 0, total = 0} = this.#progress ?? {}
    return `${done} of ${total} units are translated and kept in the memory: run the same command again to go on`
  }

  #tellStop(): undefined {
    console.error(
      '\nduizhao: Finishing what the engine was asked; once more gives that up, and it may have been paid for'
    )
  }

  #tellBudget(): undefined {
    const {maxCost = 0} = this.#setting.chosen
    const currency = this.#setting.price?.currency ?? ''
    console.error(
      `duizhao: Stopped before \`--max-cost\` (${showMoney({amount: maxCost, currency})}); ${this.#kept()}, with more to spend`
    )
  }
}
