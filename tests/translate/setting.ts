import {VFile} from 'vfile'
import {judgeOf, read, stagesOfPair, stagesOfText} from '../../pipeline/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {findingsOf, sourceOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import {EngineError} from '../../pipeline/translate/engine.ts'
import type {Batch, BatchUnit, Engine, EngineFault, Usage} from '../../pipeline/translate/engine.ts'
import type {Claims} from '../../pipeline/translate/claims.ts'
import {labelQuery, labelsOf} from '../../pipeline/translate/labels.ts'
import {queriesOf} from '../../pipeline/translate/queries.ts'
import type {Memory} from '../../pipeline/translate/memory.ts'
import type {Outcome, TranslateOptions} from '../../pipeline/translate/index.ts'
import {InMemory} from '../memory/contract/in-memory.ts'

/** Claims of one run: nobody else holds any. */
export class OwnClaims implements Claims {
  readonly held = new Set<string>()

  async claim(keys: readonly string[]): Promise<string[]> {
    for (const key of keys) this.held.add(key)
    return [...keys]
  }

  async release(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.held.delete(key)
  }
}

/** What a scripted engine says of a unit: text, several texts for its id, or nothing. */
export type Say = (unit: BatchUnit, request: number, batch: Batch) => string | string[] | undefined

/** An engine that says what a test wants, and keeps what it was asked. */
export class Scripted implements Engine {
  readonly name: string = 'scripted:one'
  readonly model: string | undefined = 'one'
  readonly listens: boolean
  readonly asked: Batch[] = []
  readonly #say: Say
  readonly #fault: (request: number, batch: Batch) => EngineFault | undefined

  constructor(
    say: Say,
    {
      fault = () => undefined,
      listens = true
    }: {fault?: (request: number, batch: Batch) => EngineFault | undefined; listens?: boolean} = {}
  ) {
    this.#say = say
    this.#fault = fault
    this.listens = listens
  }

  translate = async (batch: Batch) => {
    this.asked.push(batch)
    const request = this.asked.length
    const fault = this.#fault(request, batch)
    if (fault) throw new EngineError(fault, `It is ${fault}`)
    const targets = batch.units.flatMap((unit) => {
      const said = this.#say(unit, request, batch) ?? []
      return [said].flat().map((value) => ({id: unit.id, value}))
    })
    const usage: Usage = {requests: 1, in: 100, cached: 0, out: 50}
    return {targets, usage}
  }

  /** The ids of the units of each request. */
  get ids(): string[] {
    return this.asked.map(({units}) => units.map(({id}) => id).join(' '))
  }
}

export interface Setting {
  text: string
  engine: Engine
  memory?: Memory
  claims?: Claims
  glossary?: string
  options?: Partial<TranslateOptions>
}

/** Translate a Markdown text as a build does; what came, in words. */
export async function translateText({
  text,
  engine,
  memory = new InMemory(),
  claims = new OwnClaims(),
  glossary: yaml,
  options = {}
}: Setting) {
  const file = new VFile({path: 'bees.zh.md', value: text})
  const tree = read(file)
  for (const {run} of stagesOfText({})) run(tree, file)
  tree.data = {...tree.data, lang: 'zh-Hant', targetLang: 'en'}
  const queries = [
    ...queriesOf(tree, 'bees', 2),
    ...labelsOf(tree).map((label) => labelQuery(label, tree, 'bees'))
  ]
  const found = await memory.recall(queries)
  const glossary = parseGlossary(yaml ? [{path: 'glossary.yaml', text: yaml}] : [])
  let outcome: Outcome | undefined
  const stages = stagesOfPair({
    glossary,
    translation: undefined,
    recollections: new Map(queries.map(({place}, at) => [place.unit, found[at]!])),
    translate: {
      ended: (one) => void (outcome = one),
      document: 'bees',
      engine,
      memory,
      claims,
      limits: {tokens: 1000, terms: 30},
      width: 2,
      priceOf: ({in: tokens}) => ({amount: tokens, currency: 'USD'}),
      now: () => '2026-01-02T00:00:00.000Z',
      pause: async () => undefined,
      stop: new AbortController().signal,
      abort: new AbortController().signal,
      ...options
    },
    check: {glossary, severities: {}}
  })
  for (const stage of stages) {
    if ('wait' in stage) await stage.wait(tree, file)
    else stage.run(tree, file)
  }

  return {
    tree,
    file,
    memory,
    outcome: outcome!,
    judge: judgeOf(tree, glossary),
    rows: unitsOf(tree).map((unit) => [sourceOf(unit)?.value, targetOf(unit)?.value]),
    labels: unitsOf(tree).map((unit) => targetOf(unit)?.label),
    findings: findingsOf(file).map(({rule, unit}) => `${unit} ${rule}`)
  }
}
