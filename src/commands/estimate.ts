import {judgeOf} from '../../pipeline/index.ts'
import {planOf} from '../../pipeline/translate/plan.ts'
import type {Plan, Rates} from '../../pipeline/translate/plan.ts'
import {ledgerOf} from '../../pipeline/tree/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import type {ExitCode} from '../cli.ts'
import {chosenEngine} from '../configuration/engine.ts'
import type {EngineOptions} from '../configuration/engine.ts'
import {listOf, loadConfiguration} from '../configuration/load.ts'
import {loadGlossary} from '../glossary/load.ts'
import {findMemory} from '../memory/place.ts'
import {asOf} from '../prices/table.ts'
import {costOf, findPrice, showMoney} from '../prices/price.ts'
import type {Price} from '../prices/price.ts'
import {counted} from '../report/print.ts'
import {stopwatch} from '../run.ts'
import {limitsOf} from './batch-limits.ts'
import {pairTexts} from './pair.ts'
import {ratesOf} from './rates.ts'
import type {TextOptions} from './said.ts'
import {stemOf} from './stem.ts'

/** Options of `duizhao estimate`, as the command line gives them. */
export interface EstimateCommandOptions extends TextOptions, EngineOptions {
  translation?: string
  glossary?: string[]
  config?: string
  memory?: string
  json?: boolean
}

/**
 * Say what a translation will take, and what a memory saves; nothing is asked and nothing written.
 *
 * @throws {InputError} Where the text or the options cannot be used.
 */
export async function estimate(source: string, options: EstimateCommandOptions): Promise<ExitCode> {
  const configuration = await loadConfiguration(source, options.config)
  const chosen = chosenEngine(options, configuration)
  if (!chosen) {
    throw new InputError(
      'Missing engine, expected `--engine` with a name such as `openai:gpt-4o-mini`, or `engine` in duizhao.yaml'
    )
  }

  const memory = await findMemory({option: options.memory, configured: configuration.memory})
  try {
    const glossary = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
    const translation = options.translation ?? configuration.translation
    const surroundings = {options, configuration, glossary, watch: stopwatch(), memory}
    const paired = await pairTexts(source, translation, {...surroundings, after: 'recall'})
    const {tree} = paired
    const judge = judgeOf(tree, glossary)
    const languages = {source: paired.lang, target: paired.targetLang}
    const rates = ratesOf(chosen.name, memory, languages)
    const document = stemOf(source)
    const planned = {document, glossary, judge, limits: limitsOf(chosen), rates}
    const price = findPrice(chosen.name, configuration.prices ?? {})
    const estimated = {
      engine: chosen.name,
      plan: planOf(tree, planned),
      recalled: ledgerOf(tree).recalled,
      counts: rates.counts,
      price
    }
    tell(estimated, options.json ?? false)
    return 0
  } finally {
    memory?.close()
  }
}

interface Estimated {
  engine: string
  plan: Plan
  recalled: number
  counts: Rates['counts']
  price: Price | undefined
}

function tell({engine, plan, recalled, counts, price}: Estimated, json: boolean): void {
  const {units, labels, sent, usage} = plan
  const {requests, in: input, out} = usage
  const money = price && costOf(usage, price)
  if (json) {
    const facts = {engine, units, labels, recalled, requests, tokens: {in: input, out}, money, sent}
    console.log(JSON.stringify(facts, undefined, 2))
    return
  }

  const names = labels > 0 ? ` and ${counted(labels, 'label')}` : ''
  const about = (count: number) => count.toLocaleString('en')
  console.log(
    `${engine}: ${counted(units, 'unit')}${names} to translate, ${recalled} from the memory for nothing`
  )
  const amounts =
    counts === 'characters'
      ? `${about(input)} characters`
      : `${about(input)} tokens in, ${about(out)} tokens out`
  console.log(
    `about ${counted(requests, 'request')}, ${amounts}; more where answers have to be mended`
  )
  console.log(
    money
      ? `about ${showMoney(money)} (prices of ${asOf}, or yours in duizhao.yaml)`
      : `no price is known of ${engine}: add it to \`prices\` in duizhao.yaml`
  )
}
