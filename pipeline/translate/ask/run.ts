import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Answer, Batch} from '../engine.ts'
import {targetOf} from '../../tree/index.ts'
import {EngineError} from '../engine.ts'
import type {Outcome, Progress, TranslateOptions} from '../index.ts'
import {writeLabels} from '../labels.ts'
import type {Entry} from '../memory.ts'
import {batchOf} from './batch.ts'
import {batchesOf} from './batches.ts'
import {surroundingsOf} from './context.ts'
import type {Surroundings} from './context.ts'
import {contextsOf} from './entry.ts'
import type {Item} from './item.ts'
import {itemsOf} from './item.ts'
import type {Keeping} from './keep.ts'
import {keep, place} from './keep.ts'
import {faultsOf} from './judge.ts'
import type {Asking, Result} from './ladder.ts'
import {climb} from './ladder.ts'
import {repair, standing} from './repair.ts'
import {Spending} from './spending.ts'
import {inStrands} from './strands.ts'
import {Tally} from './tally.ts'

/** So many units in a row that nothing could be used of say that nothing ever will be. */
const hopeless = 3

/** One translation of one text. */
export class Run {
  readonly #options: TranslateOptions
  readonly #keeping: Keeping
  readonly #tree: Root
  readonly #text: Surroundings
  readonly #items: Item[]
  readonly #spending = new Spending()
  /** What waits for its repair, by `Item.id`. */
  readonly #drafts = new Map<string, Item>()
  /** What another run is asking for. */
  readonly #elsewhere: Item[] = []
  readonly #tally: Tally
  #stopped: Outcome['stopped']
  /** Whether anything that the engine said counts. */
  #isOfUse = false
  readonly #heldBack: Result[] = []

  constructor(tree: Root, file: VFile, options: TranslateOptions) {
    const {document, engine, glossary, priceOf, memory, claims, now} = options
    this.#options = options
    this.#tree = tree
    this.#text = surroundingsOf(tree)
    this.#items = itemsOf(tree, options)
    this.#tally = new Tally(this.#items)
    const made = {tree, document, engine, glossary, priceOf, contexts: contextsOf(tree)}
    this.#keeping = {made, file, memory, claims, now, spending: this.#spending}
  }

  async run(): Promise<Outcome> {
    this.#tell()
    try {
      await this.#askFor(this.#items)
      await this.#repairAll()
      while (this.#elsewhere.length > 0 && !this.#isOver()) await this.#askElsewhere()
    } finally {
      await this.#options.claims.release(this.#items.map(({claim}) => claim))
    }

    writeLabels(this.#tree)

    return {...this.#progress(), ...(this.#stopped && {stopped: this.#stopped})}
  }

  async #askFor(items: readonly Item[]): Promise<void> {
    for (const item of items) if (item.why === 'unmended') this.#drafts.set(item.id, item)
    const fresh = items.filter(({why}) => why !== 'unmended')
    const asking = this.#asking((results) => this.#keepAnswers(results))
    await this.#inStrands(fresh, async (batch) => climb(batch, asking))
    await this.#keepHeldBack()
  }

  async #repairAll(): Promise<void> {
    const drafts = [...this.#drafts.values()]
    if (!this.#options.engine.listens) return this.#keepFinal(drafts.map(standing))
    const asking = this.#asking((results) => this.#keepFinal(results))
    await this.#inStrands(drafts, async (batch) => repair(batch, asking))
  }

  /** Two runs on one memory do not pay for the same: the later takes what the other got. */
  async #askElsewhere(): Promise<void> {
    await this.#options.pause(this.#options.stop)
    await this.#askFor(this.#elsewhere.splice(0))
    await this.#repairAll()
  }

  async #inStrands(items: readonly Item[], ask: (batch: Item[]) => Promise<void>): Promise<void> {
    const {limits, width, glossary} = this.#options
    const telling = {glossary, lang: this.#tree.data?.targetLang ?? 'und'}
    await inStrands(
      batchesOf(items, limits, telling),
      {width, isOver: () => this.#isOver()},
      async (batch) => ask(await this.#claim(batch))
    )
  }

  /** Those of a batch that nobody else is asking for and nobody has an answer to yet. */
  async #claim(batch: readonly Item[]): Promise<Item[]> {
    const {claims, memory} = this.#options
    const ours = new Set(await claims.claim(batch.map(({claim}) => claim)))
    const claimed = batch.filter(({claim}) => ours.has(claim))
    this.#elsewhere.push(...batch.filter(({claim}) => !ours.has(claim)))
    const known = await memory.recall(claimed.map(({query}) => query))
    const open = claimed.filter((item, at) => !this.#isAnswered(item, known[at]?.exact?.entry))
    const done = claimed.filter((item) => !open.includes(item) && !this.#drafts.has(item.id))
    await claims.release(done.map(({claim}) => claim))
    if (open.length < claimed.length) this.#tell()
    return open
  }

  /** Whether another run has had an answer since; what it left unmended is mended here. */
  #isAnswered(item: Item, entry: Entry | undefined): boolean {
    if (!entry || (item.why === 'stale' && item.draft?.value === entry.target.value)) return false
    const isDraft = entry.state === 'initial'
    if (isDraft && item.draft) return false
    place(item, entry, 'memory', this.#keeping.made)
    this.#tally.mark(item, isDraft)
    if (isDraft) this.#drafts.set(item.id, this.#draftOf(item, entry))
    else this.#drafts.delete(item.id)
    return true
  }

  #draftOf(item: Item, {target: {value}}: Entry): Item {
    const [unit] = item.units
    const {soft} = faultsOf(unit ? this.#options.judge(unit, value) : [])
    return {...item, why: 'unmended', draft: {value, faults: soft}}
  }

  #asking(keepResults: Asking['keep']): Asking {
    const {engine, judge, glossary} = this.#options
    return {
      engine,
      judge,
      batchOf: (items) => batchOf(items, this.#text, glossary),
      ask: async (batch, items) => this.#ask(batch, items),
      keep: async (results) => {
        if (results.length > 0) await keepResults(results)
      }
    }
  }

  async #ask(batch: Batch, items: readonly Item[]): Promise<Answer | undefined> {
    const {engine, abort, mayAsk} = this.#options
    if (this.#isOver()) return undefined
    if (mayAsk && !mayAsk(batch, this.#spending.total)) {
      this.#stopped = 'budget'
      return undefined
    }

    try {
      const answer = await engine.translate(batch, abort)
      this.#spending.add(answer.usage, items)
      return answer
    } catch (error) {
      if (error instanceof EngineError && error.usage) this.#spending.add(error.usage, items)
      throw error
    } finally {
      this.#tell()
    }
  }

  async #keepAnswers(all: readonly Result[]): Promise<void> {
    this.#isOfUse ||= all.some(({reason}) => reason === undefined)
    this.#heldBack.push(...all.map((result) => this.#orBefore(result)))
    // Nothing is kept of an engine that is of no use at all.
    if (this.#isOfUse) await this.#keepHeldBack()
    else if (this.#heldBack.length >= hopeless) throw this.#hopeless()
  }

  /** What is to be better stays where only something spoilt came instead; then it is to be mended. */
  #orBefore(result: Result): Result {
    const {item, reason} = result
    const [unit] = item.units
    const value = unit && targetOf(unit)?.value
    if (item.why !== 'stale' || reason === undefined || !unit || value === undefined) return result
    const {soft} = faultsOf(this.#options.judge(unit, value))
    return {item, value, faults: {hard: [], soft}}
  }

  async #keepHeldBack(): Promise<void> {
    const results = this.#heldBack.splice(0)
    const {listens} = this.#options.engine
    const isDraft = ({faults, reason}: Result) =>
      listens && faults.soft.length > 0 && reason === undefined
    await keep(results, (result) => (isDraft(result) ? 'initial' : 'translated'), this.#keeping)
    for (const result of results) {
      const {item, value, faults} = result
      if (value !== undefined && isDraft(result))
        this.#drafts.set(item.id, {...item, draft: {value, faults: faults.soft}})
    }

    this.#count(results)
  }

  async #keepFinal(results: readonly Result[]): Promise<void> {
    await keep(results, () => 'translated', this.#keeping)
    for (const {item} of results) this.#drafts.delete(item.id)
    this.#count(results)
  }

  #hopeless(): EngineError {
    const [{reason = ''} = {}] = this.#heldBack
    const {name} = this.#options.engine
    return new EngineError(
      'unusable',
      `Cannot use the answers of \`${name}\`: ${reason}; try another model`
    )
  }

  #count(results: readonly Result[]): undefined {
    for (const {item, value, faults} of results) {
      if (value === undefined) continue
      this.#tally.mark(item, faults.hard.length + faults.soft.length > 0)
    }

    this.#tell()
  }

  #isOver(): boolean {
    if (this.#options.stop.aborted) this.#stopped ??= 'signal'
    return this.#stopped !== undefined
  }

  #progress(): Progress {
    const {total, done, faulty} = this.#tally
    return {total, done, faulty, usage: this.#spending.total}
  }

  #tell(): undefined {
    this.#options.watch?.(this.#progress())
  }
}
