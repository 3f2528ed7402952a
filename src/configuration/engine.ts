import {InputError} from '../../pipeline/tree/input-error.ts'
import type {ConfigurationFile} from './schema.ts'

/** What is said of the engine on the command line. */
export interface EngineOptions {
  engine?: string
  baseUrl?: string
  concurrency?: number
  requestsPerMinute?: number
  tokensPerMinute?: number
  /** Seconds. */
  timeout?: number
  maxCost?: number
}

/** The engine that was chosen, and how it is asked. */
export interface ChosenEngine {
  /** `openai:gpt-4o`, `deepl`, `replay:answers.jsonl`. */
  name: string
  baseUrl?: string | undefined
  /** Requests at once. */
  concurrency: number
  requestsPerMinute?: number | undefined
  tokensPerMinute?: number | undefined
  /** Tokens of the text that are asked for at once, about. */
  batchTokens: number
  /** Of a request, in milliseconds. */
  timeout: number
  /** In the currency of its price. */
  maxCost?: number | undefined
}

/**
 * What holds where nothing is said. A batch is so long that instructions are a small part of it, and so
 * short that models keep to it and that the loss of an answer costs little. A server on one's own machine
 * has one graphics card, and often a window of no more than 4,096 tokens.
 */
const usual = {concurrency: 6, batchTokens: 1700, timeout: 180}
const usualOwn = {concurrency: 2, batchTokens: 800, timeout: 600}

/** Engines that run on people's own machines. */
const own: ReadonlySet<string> = new Set(['ollama', 'llamacpp', 'lmstudio', 'vllm'])

/**
 * Gather what options and `duizhao.yaml` say of the engine; options win.
 *
 * @returns Nothing where none is named.
 * @throws {InputError} Where something is said of an engine that nobody names.
 */
export function chosenEngine(
  options: EngineOptions,
  {engine}: ConfigurationFile
): ChosenEngine | undefined {
  const configured = typeof engine === 'string' ? {name: engine} : engine
  const name = options.engine ?? configured?.name
  if (name === undefined) {
    refuseLone(options)
    return undefined
  }

  // What is configured is said of the engine that is named there.
  const said = configured?.name === name ? configured : {name}
  const {concurrency, batchTokens, timeout} = own.has(name.split(':')[0] ?? '') ? usualOwn : usual
  return {
    ...said,
    name,
    concurrency: options.concurrency ?? said.concurrency ?? concurrency,
    batchTokens: said.batchTokens ?? batchTokens,
    timeout: (options.timeout ?? said.timeout ?? timeout) * 1000,
    ...(options.baseUrl !== undefined && {baseUrl: options.baseUrl}),
    ...(options.requestsPerMinute && {requestsPerMinute: options.requestsPerMinute}),
    ...(options.tokensPerMinute && {tokensPerMinute: options.tokensPerMinute}),
    ...(options.maxCost !== undefined && {maxCost: options.maxCost})
  }
}

const flags = {
  baseUrl: '--base-url',
  concurrency: '--concurrency',
  requestsPerMinute: '--requests-per-minute',
  tokensPerMinute: '--tokens-per-minute',
  timeout: '--timeout',
  maxCost: '--max-cost'
} as const

function refuseLone(options: EngineOptions): undefined {
  const names = Object.keys(flags) as Array<keyof typeof flags>
  const lone = names.find((one) => options[one] !== undefined)
  if (!lone) return
  throw new InputError(
    `Unexpected \`${flags[lone]}\` without an engine, expected \`--engine\` beside it, or \`engine\` in duizhao.yaml`
  )
}
