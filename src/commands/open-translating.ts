import {appendFile} from 'node:fs/promises'
import process from 'node:process'
import {InputError} from '../../pipeline/tree/input-error.ts'
import type {Glossary} from '../../pipeline/glossary/index.ts'
import type {Batch, Engine, Usage} from '../../pipeline/translate/engine.ts'
import {usageOf} from '../../pipeline/translate/plan.ts'
import type {Rates} from '../../pipeline/translate/plan.ts'
import type {ChosenEngine} from '../configuration/engine.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {makeEngine} from '../engines/index.ts'
import {queued} from '../engines/queued.ts'
import {recorded} from '../engines/recorded.ts'
import {attempts, clock} from '../engines/waiting.ts'
import {explainWriting} from '../files/explain.ts'
import type {SqliteMemory} from '../memory/memory.ts'
import {findPrice} from '../prices/price.ts'
import {ratesOf} from './rates.ts'
import {Translating} from './translating.ts'

interface Surroundings {
  options: {again?: boolean; record?: string; quiet?: boolean}
  configuration: ConfigurationFile
  memory: SqliteMemory
  glossary: Glossary
}

/**
 * Make ready to ask an engine.
 *
 * @throws {InputError} Where it cannot be asked, or not within what it may cost.
 */
export async function openTranslating(
  chosen: ChosenEngine,
  {options, configuration, memory, glossary}: Surroundings
): Promise<Translating> {
  const {environment, name, maxCost} = {...chosen, environment: process.env}
  const price = findPrice(name, configuration.prices ?? {})
  if (maxCost !== undefined && !price) {
    throw new InputError(
      `Missing price of \`${name}\`, expected one for \`--max-cost\`; add it to \`prices\` in duizhao.yaml`
    )
  }

  const bare = await makeEngine(chosen, {
    environment,
    capabilities: memory.capabilities,
    glossary
  })
  const engine = options.record ? await writtenDown(bare, options.record) : bare
  const estimate = estimator(name, memory)
  return new Translating({
    engine: queued(engine, {...chosen, attempts, estimate}, clock),
    chosen,
    memory,
    price,
    estimate,
    quiet: options.quiet ?? false,
    again: options.again ?? false
  })
}

/** Says what a batch will take, by what the memory has seen of the engine when it was opened. */
function estimator(name: string, memory: SqliteMemory): (batch: Batch) => Usage {
  const known = new Map<string, Rates>()
  return (batch) => {
    const key = JSON.stringify(batch.languages)
    const rates = known.get(key) ?? ratesOf(name, memory, batch.languages)
    known.set(key, rates)
    return usageOf(batch, rates)
  }
}

/** Refuse what is said of an engine that nobody names. */
export function refuseLone({again, record}: Surroundings['options']): undefined {
  const flag = again ? '--again' : record === undefined ? undefined : '--record'
  if (!flag) return
  throw new InputError(
    `Unexpected \`${flag}\` without an engine, expected \`--engine\` beside it, or \`engine\` in duizhao.yaml`
  )
}

async function writtenDown(engine: Engine, file: string): Promise<Engine> {
  const append = async (lines: string) => {
    try {
      await appendFile(file, lines)
    } catch (error) {
      throw new InputError(`Cannot write \`${file}\`: ${explainWriting(error)}`)
    }
  }
  // What cannot be written is not to be paid for first.
  await append('')
  return recorded(engine, append)
}
