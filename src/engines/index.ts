import {createAnthropic} from '@ai-sdk/anthropic'
import {createGoogle} from '@ai-sdk/google'
import {createOpenAICompatible} from '@ai-sdk/openai-compatible'
import type {EmbeddingModelV4, LanguageModelV4} from '@ai-sdk/provider'
import type {Glossary} from '../../pipeline/glossary/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import type {Engine} from '../../pipeline/translate/engine.ts'
import type {ChosenEngine} from '../configuration/engine.ts'
import {oneOf} from '../configuration/values.ts'
import {boundedFetch} from './bounded-fetch.ts'
import type {Capabilities} from './capabilities.ts'
import {termPairs} from './deepl-terms.ts'
import {EmbeddingSimilarity} from './embeddings.ts'
import {LanguageModelEngine} from './language-model.ts'
import {replay} from './replay.ts'
import {modelEngines, servers} from './servers.ts'
import type {Vectors} from './vectors.ts'
import type {Clock} from './waiting.ts'

export interface EngineSurroundings {
  /** `process.env`: keys come from nowhere else. */
  environment: Readonly<Record<string, string | undefined>>
  capabilities: Capabilities
  glossary: Glossary
}

/**
 * Make the engine that was chosen.
 *
 * @throws {InputError} Where there is none of that name, or its key is not set.
 */
export async function makeEngine(
  chosen: Pick<ChosenEngine, 'name' | 'baseUrl' | 'timeout'>,
  surroundings: EngineSurroundings
): Promise<Engine> {
  const [kind = '', ...rest] = chosen.name.split(':')
  const model = rest.join(':')
  if (kind === 'deepl' && model === '') return makeDeepL(chosen, surroundings)
  if (kind === 'replay' && model !== '') return replay(model)
  if (!modelEngines.includes(kind) || model === '') throw unknownEngine(chosen.name, kind)
  const {provider, server, key, secrets} = providerOf(kind, chosen, surroundings.environment)
  return new LanguageModelEngine({
    model: provider(model),
    modelId: model,
    capabilities: surroundings.capabilities,
    facts: {
      name: chosen.name,
      server,
      key,
      secrets,
      seconds: chosen.timeout / 1000,
      now: Date.now
    }
  })
}

function unknownEngine(name: string, kind: string): InputError {
  const [example] = modelEngines.includes(kind) ? [kind] : []
  if (example) {
    return new InputError(
      `Missing model in \`--engine ${name}\`, expected one as in \`${example}:MODEL\``
    )
  }

  const names = [...modelEngines.map((one) => `${one}:MODEL`), 'deepl', 'replay:FILE']
  return new InputError(`Unexpected engine \`${name}\`, expected ${oneOf(names)}`)
}

export interface SimilaritySurroundings extends Pick<EngineSurroundings, 'environment'> {
  clock: Clock
  vectors: Vectors
}

/** Seconds that an answer with vectors may take. */
const seconds = 120

/**
 * Make what compares texts by the embeddings of a server that speaks OpenAI's `/v1/embeddings`.
 *
 * @param chosen `name` as `ollama:bge-m3`.
 * @throws {InputError} Where there is none of that name, or its key is not set.
 */
export function makeSimilarity(
  {name, baseUrl}: Pick<ChosenEngine, 'name' | 'baseUrl'>,
  {environment, clock, vectors}: SimilaritySurroundings
): EmbeddingSimilarity {
  const [kind = '', ...rest] = name.split(':')
  const model = rest.join(':')
  if (!servers[kind] || model === '') {
    const names = Object.keys(servers).map((one) => `${one}:MODEL`)
    throw new InputError(`Unexpected embeddings \`${name}\`, expected ${oneOf(names)}`)
  }

  const {embeddings, server, key, secrets} = openaiProvider(kind, {name, baseUrl}, environment)
  const facts = {name, server, key, secrets, seconds, now: Date.now}
  return new EmbeddingSimilarity({model: embeddings(model), facts, clock, vectors})
}

interface Provider {
  provider: (model: string) => LanguageModelV4
  /** Its address, without credentials. */
  server: string
  key: string | undefined
  secrets: string[]
}

function providerOf(
  kind: string,
  {name, baseUrl}: Pick<ChosenEngine, 'name' | 'baseUrl'>,
  environment: EngineSurroundings['environment']
): Provider {
  const address = addressOf(baseUrl ?? '')
  if (kind === 'anthropic') {
    const apiKey = keyOf(name, ['ANTHROPIC_API_KEY'], environment)
    const settings = {apiKey, fetch: boundedFetch, ...(baseUrl && {baseURL: address.full})}
    const server = baseUrl ? address.shown : 'https://api.anthropic.com'
    return {
      provider: createAnthropic(settings),
      server,
      key: 'ANTHROPIC_API_KEY',
      secrets: [apiKey]
    }
  }

  if (kind === 'google') {
    const names = ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY']
    const apiKey = keyOf(name, names, environment)
    const settings = {apiKey, fetch: boundedFetch, ...(baseUrl && {baseURL: address.full})}
    const server = baseUrl ? address.shown : 'https://generativelanguage.googleapis.com'
    return {provider: createGoogle(settings), server, key: 'GEMINI_API_KEY', secrets: [apiKey]}
  }

  return openaiProvider(kind, {name, baseUrl}, environment)
}

/** A server that speaks what OpenAI's does. */
function openaiProvider(
  kind: string,
  {name, baseUrl}: Pick<ChosenEngine, 'name' | 'baseUrl'>,
  environment: EngineSurroundings['environment']
): Provider & {embeddings: (model: string) => EmbeddingModelV4} {
  const server = servers[kind]
  const address = addressOf(baseUrl ?? server?.baseUrl ?? '')
  // A server elsewhere may want a key or not; it says so itself.
  const isElsewhere = baseUrl !== undefined || server?.key === undefined
  const variable = server?.key ?? 'OPENAI_API_KEY'
  const apiKey = isElsewhere ? environment[variable] : keyOf(name, [variable], environment)
  const provider = createOpenAICompatible({
    name: kind,
    baseURL: address.full,
    supportsStructuredOutputs: true,
    fetch: boundedFetch,
    ...(apiKey && {apiKey}),
    ...(kind === 'openai' && baseUrl === undefined && {transformRequestBody: renameMostTokens})
  })
  const secrets = apiKey ? [apiKey] : []
  return {
    provider: (model) => provider(model),
    embeddings: (model) => provider.embeddingModel(model),
    server: address.shown,
    key: variable,
    secrets
  }
}

/** OpenAI's newer models take no `max_tokens`. */
function renameMostTokens({max_tokens: most, ...body}: Record<string, unknown>) {
  return {...body, max_completion_tokens: most}
}

/** @throws {InputError} Where none of the variables is set. */
function keyOf(
  name: string,
  variables: readonly string[],
  environment: EngineSurroundings['environment']
): string {
  const key = variables.map((one) => environment[one]).find(Boolean)
  if (key) return key
  throw new InputError(
    `Missing key for \`${name}\`, expected it in the environment variable ${oneOf(variables)}; set that`
  )
}

/** @throws {InputError} Where it is no address, or holds what should be secret. */
function addressOf(url: string): {full: string; shown: string} {
  if (url === '') return {full: url, shown: url}
  const {origin, pathname, username, password, protocol} = parsedUrl(url)
  if (protocol !== 'http:' && protocol !== 'https:') throw unknownAddress()
  if (username || password) {
    throw new InputError(
      'Unexpected password in `--base-url`, expected it without; set the key in the environment'
    )
  }

  return {full: url, shown: origin + pathname.replace(/\/$/, '')}
}

function parsedUrl(url: string): URL {
  if (URL.canParse(url)) return new URL(url)
  throw unknownAddress()
}

function unknownAddress(): InputError {
  return new InputError(
    'Unexpected `--base-url`, expected an address such as `http://localhost:8000/v1`'
  )
}

async function makeDeepL(
  {name, baseUrl, timeout}: Pick<ChosenEngine, 'name' | 'baseUrl' | 'timeout'>,
  {environment, glossary}: EngineSurroundings
): Promise<Engine> {
  const key = keyOf(name, ['DEEPL_API_KEY'], environment)
  // Its client takes a while to load.
  const {DeepL} = await import('./deepl.ts')
  return new DeepL({key, baseUrl, timeout, termsFor: (languages) => termPairs(glossary, languages)})
}
