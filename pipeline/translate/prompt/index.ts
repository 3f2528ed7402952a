import {isChinese, languageOf, scriptOf} from '../../language/tags.ts'
import type {Batch, BatchPair, BatchUnit} from '../engine.ts'
import {prefixOf, tagged} from './tags.ts'

export {readAnswer} from './answer.ts'

/** Changes with every word of the prompt, so that a memory tells what was asked. */
export const promptVersion = '1'

/**
 * How an answer is written: as JSON by `answerSchema`, for servers that hold a model to it, or in
 * tags like those of the request.
 */
export type AnswerForm = 'json' | 'tagged'

/** JSON Schema of an answer as JSON: what servers that check against one all understand. */
export const answerSchema = {
  type: 'object' as const,
  properties: {
    units: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        properties: {id: {type: 'string' as const}, text: {type: 'string' as const}},
        required: ['id', 'text'],
        additionalProperties: false
      }
    }
  },
  required: ['units'],
  additionalProperties: false
}

/** A request in words. */
export interface Prompt {
  /** The same for every batch of a text, so that servers need not read it twice. */
  system: string
  user: string
}

/** A request and what its parts are for, in UTF-16 code units. */
export interface MeasuredPrompt extends Prompt {
  size: {
    /** Instructions, ids and what holds the parts together. */
    frame: number
    terms: number
    /** Speakers, previous pairs, translations of like sources, drafts and what is wrong with them. */
    context: number
    /** The units' own text. */
    text: number
  }
}

/** Put a batch into words: what stays the same first, the units last. */
export function promptOf(batch: Batch, form: AnswerForm): MeasuredPrompt {
  const system = instructions(batch.languages, form)
  const prefix = prefixOf(batch)
  const terms = section('Terms', batch.terms.map(termLine))
  const context = [
    section(
      'Names',
      batch.speakers.map(({source, target}) => `${source} = ${target}`)
    ),
    section('Like texts', batch.proposals.map(pairLines)),
    section('Before', batch.previous.map(pairLines))
  ]
  const units = unitLines(batch.units, prefix)
  const user = [terms, ...context, section('Translate', [units.text])].filter(Boolean).join('\n\n')
  const text = batch.units.reduce((sum, {value}) => sum + value.length, 0)
  const beside = context.join('').length + units.context
  const schema = form === 'json' ? JSON.stringify(answerSchema).length : 0
  const frame = system.length + schema + user.length - terms.length - beside - text
  return {system, user, size: {frame, terms: terms.length, context: beside, text}}
}

function instructions({source, target}: Batch['languages'], form: AnswerForm): string {
  const answer =
    form === 'json'
      ? 'Answer as JSON, each id once: {"units":[{"id":"…","text":"…"}]}'
      : 'Answer with each text in its own tags, each once, and nothing else.'
  return `Translate ${nameOf(source)} into ${nameOf(target)} for a book that shows both side by side. Each text stands in tags that are its id; the line before says who speaks. Translate every text whole: leave nothing out, add nothing, join none. Keep Markdown, links, numbers and Latin names as they are. Write the terms as given. ${answer}`
}

function nameOf(lang: string): string {
  if (languageOf(lang) === 'en') return 'English'
  if (!isChinese(lang)) return lang
  const script = scriptOf(lang)
  return script ? `${script === 'Hant' ? 'Traditional' : 'Simplified'} Chinese` : 'Chinese'
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${title}:\n${lines.join('\n')}` : ''
}

function termLine({source, wanted, forbidden}: Batch['terms'][number]): string {
  const never = forbidden.length > 0 ? ` (never ${forbidden.join(', ')})` : ''
  return `${source} = ${wanted.join(' / ')}${never}`
}

function pairLines({source, target}: BatchPair): string {
  return target === undefined ? source : `${source}\n= ${target}`
}

function unitLines(units: readonly BatchUnit[], prefix: string): {text: string; context: number} {
  let speaker: string | undefined
  let context = 0
  const lines = units.flatMap(({id, value, speaker: own, draft}) => {
    const beside = [
      ...(own !== undefined && own !== speaker ? [`${own}:`] : []),
      ...(draft ? [`Mend this: ${draft.value}`, ...draft.faults.map((one) => `- ${one}`)] : [])
    ]
    speaker = own
    context += beside.reduce((sum, line) => sum + line.length + 1, 0)
    return [...beside, tagged(prefix + id, value)]
  })
  return {text: lines.join('\n'), context}
}
