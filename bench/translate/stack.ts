import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import {setTimeout as wait} from 'node:timers/promises'
import {VFile} from 'vfile'
import {read, stagesOfPair, stagesOfText} from '../../pipeline/index.ts'
import type {Glossary} from '../../pipeline/glossary/index.ts'
import type {Outcome} from '../../pipeline/translate/index.ts'
import {findingsOf, ledgerOf} from '../../pipeline/tree/index.ts'
import {makeEngine} from '../../src/engines/index.ts'
import {queued} from '../../src/engines/queued.ts'
import {SqliteMemory} from '../../src/memory/memory.ts'

export interface StackOptions {
  text: string
  /** Address of a server. */
  url: string
  glossary?: Glossary
  /** Tokens of a batch, about. */
  tokens?: number
  concurrency?: number
  requestsPerMinute?: number
}

/** Translate a text with all that a build has, without its command line and its outputs. */
export async function translateWith({
  text,
  url,
  glossary = new Map(),
  tokens = 1700,
  concurrency = 6,
  requestsPerMinute
}: StackOptions) {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
  const memory = new SqliteMemory(path.join(folder, 'memory.sqlite'))
  try {
    const file = new VFile({path: 'bench.zh.txt', value: text})
    const tree = read(file)
    for (const {run} of stagesOfText({})) run(tree, file)
    tree.data = {...tree.data, lang: 'zh-Hant', targetLang: 'en'}
    const chosen = {name: 'openai:bench', baseUrl: `${url}/v1`, timeout: 60_000}
    const {capabilities, claims} = memory
    const engine = await makeEngine(chosen, {environment: {}, capabilities, glossary})
    const estimate = () => ({requests: 1, in: 0, cached: 0, out: 0})
    const limits = {concurrency, requestsPerMinute, attempts: 8, estimate}
    const clock = {
      now: () => performance.now(),
      sleep: async (milliseconds: number) => wait(milliseconds),
      random: Math.random
    }
    let outcome: Outcome | undefined
    const never = new AbortController().signal
    const stages = stagesOfPair({
      glossary,
      translation: undefined,
      recollections: new Map(),
      translate: {
        ended: (one) => void (outcome = one),
        document: 'bench',
        engine: queued(engine, limits, clock),
        memory,
        claims,
        limits: {tokens, terms: 30},
        width: concurrency,
        priceOf: () => undefined,
        now: () => new Date().toISOString(),
        pause: async () => wait(100),
        stop: never,
        abort: never
      },
      check: {glossary}
    })
    const start = performance.now()
    let seconds = 0
    for (const stage of stages) {
      if (!('wait' in stage)) {
        stage.run(tree, file)
        continue
      }

      const began = performance.now()
      await stage.wait(tree, file)
      seconds = (performance.now() - began) / 1000
    }

    const all = (performance.now() - start) / 1000
    return {outcome, ledger: ledgerOf(tree), findings: findingsOf(file), seconds, all}
  } finally {
    memory.close()
    rmSync(folder, {recursive: true, force: true})
  }
}
