import type {Root} from 'mdast'
import type {Glossary} from '../glossary/index.ts'
import type {Judge} from './ask/judge.ts'
import {batchOf} from './ask/batch.ts'
import type {BatchLimits} from './ask/batches.ts'
import {batchesOf} from './ask/batches.ts'
import {surroundingsOf} from './ask/context.ts'
import {itemsOf} from './ask/item.ts'
import type {Batch, Usage} from './engine.ts'
import {answerSchema, promptOf} from './prompt/index.ts'
import type {AnswerForm, MeasuredPrompt} from './prompt/index.ts'
import {tokensIn} from './tokens.ts'
import {addUsage, noUsage} from './usage.ts'

/** How an engine is counted. */
export interface Rates {
  /** Services that count characters count those of the source. */
  counts: 'tokens' | 'characters'
  form: AnswerForm
  /** Tokens that it writes for one of the source. */
  out: number
}

/** What a model writes for a token of the source; seen in interviews: 0.7 to 1.0 into English. */
export const usualRates: Record<'en' | 'zh', number> = {en: 0.85, zh: 1.2}

/** Tokens around each text of an answer. */
export const aroundAnswers: Record<AnswerForm, number> = {json: 13, tagged: 8}

/** What a batch will take, about. */
export function usageOf(batch: Batch, {counts, form, out}: Rates): Usage {
  if (counts === 'characters') {
    const characters = batch.units.reduce((sum, {value}) => sum + value.length, 0)
    return {...noUsage, requests: 1, in: characters}
  }

  const {system, user} = promptOf(batch, form)
  const schema = form === 'json' ? tokensIn(JSON.stringify(answerSchema)) : 0
  const own = batch.units.map(({value}) => tokensIn(value) * out + aroundAnswers[form])
  return {
    requests: 1,
    in: tokensIn(system) + tokensIn(user) + schema,
    cached: 0,
    out: Math.round(own.reduce((sum, one) => sum + one, 0))
  }
}

/** What a translation will take. */
export interface Plan {
  /** Units that will be asked for; what stands more than once counts once. */
  units: number
  /** Speakers' labels that will be. */
  labels: number
  usage: Usage
  /** Characters that are sent, by what they are for. */
  sent: MeasuredPrompt['size']
  batches: Batch[]
}

interface Planned {
  document: string
  glossary: Glossary
  judge: Judge
  limits: BatchLimits
  rates: Rates
}

/** What a text will take, without what has to be asked again. */
export function planOf(tree: Root, {limits, rates, ...asked}: Planned): Plan {
  const items = itemsOf(tree, asked)
  const telling = {glossary: asked.glossary, lang: tree.data?.targetLang ?? 'und'}
  const text = surroundingsOf(tree)
  const batches = batchesOf(items, limits, telling).map((batch) =>
    batchOf(batch, text, asked.glossary)
  )
  const sent = {frame: 0, terms: 0, context: 0, text: 0}
  let usage = noUsage
  for (const [at, batch] of batches.entries()) {
    const {size} = promptOf(batch, rates.form)
    for (const part of ['frame', 'terms', 'context', 'text'] as const) sent[part] += size[part]
    usage = addUsage(usage, usageOf(batch, rates))
    // The translation of what stands before will be known then.
    const isKnownThen = at > 0 && rates.counts === 'tokens'
    const unknown = isKnownThen ? batch.previous.filter(({target}) => target === undefined) : []
    for (const {source} of unknown.slice(0, 1)) usage.in += Math.round(tokensIn(source) * rates.out)
  }

  const labels = items.filter(({label}) => label).length
  return {units: items.length - labels, labels, usage, sent, batches}
}
