import * as deepl from 'deepl-node'
import {hash} from '../../pipeline/language/hash.ts'
import {languageOf, regionOf, scriptOf} from '../../pipeline/language/tags.ts'
import {EngineError} from '../../pipeline/translate/engine.ts'
import type {Answer, Batch, Engine} from '../../pipeline/translate/engine.ts'
import {markUp} from './deepl-markup.ts'

/** A term and what is to be written for it. */
export interface TermPair {
  source: string
  target: string
}

export interface DeepLOptions {
  key: string
  /** Address of the server, where it is not DeepL's own. */
  baseUrl?: string | undefined
  /** Of a request, in milliseconds. */
  timeout: number
  /** All decided terms between two languages. */
  termsFor: (languages: Batch['languages']) => TermPair[]
}

/** The most texts and characters of a request. */
const most = {texts: 50, characters: 60_000}

/** DeepL: it takes a glossary and the context, and is not told of faults. */
export class DeepL implements Engine {
  readonly name = 'deepl'
  readonly listens = false
  readonly #translator: deepl.Translator
  readonly #termsFor: DeepLOptions['termsFor']
  readonly #glossaries = new Map<string, Promise<deepl.GlossaryInfo | undefined>>()

  constructor({key, baseUrl, timeout, termsFor}: DeepLOptions) {
    // Who asks again, and when, is decided elsewhere.
    const options = {maxRetries: 0, minTimeout: timeout, sendPlatformInfo: false}
    this.#translator = new deepl.Translator(key, {...options, ...(baseUrl && {serverUrl: baseUrl})})
    this.#termsFor = termsFor
  }

  translate = async (batch: Batch, signal: AbortSignal): Promise<Answer> => {
    try {
      const answers: Answer[] = []
      for (const units of partsOf(batch.units)) {
        signal.throwIfAborted()
        answers.push(await givenUp(this.#ask({...batch, units}), signal))
      }

      return {
        targets: answers.flatMap(({targets}) => targets),
        usage: {
          requests: answers.length,
          in: answers.reduce((sum, {usage}) => sum + usage.in, 0),
          cached: 0,
          out: 0
        }
      }
    } catch (error) {
      signal.throwIfAborted()
      throw explain(error)
    }
  }

  async #ask(batch: Batch): Promise<Answer> {
    const {languages, units, previous} = batch
    const marked = units.map(({value}) => markUp(value))
    const glossary = await this.#glossaryFor(languages)
    const context = previous.map(({source}) => source).join('\n')
    const results = await this.#translator.translateText(
      marked.map(({xml}) => xml),
      sourceCode(languages.source),
      targetCode(languages.target),
      {
        tagHandling: 'xml',
        preserveFormatting: true,
        ...(glossary && {glossary}),
        ...(context && {context})
      }
    )
    const targets = units.flatMap(({id}, at) => {
      const text = results[at]?.text
      const value = text ? marked[at]?.restore(text) : undefined
      return value === undefined ? [] : [{id, value}]
    })
    const billed = results.reduce((sum, {billedCharacters}) => sum + billedCharacters, 0)
    return {targets, usage: {requests: 1, in: billed, cached: 0, out: 0}}
  }

  /** The glossary of all decided terms: made once, and found again by later runs. */
  async #glossaryFor(languages: Batch['languages']): Promise<deepl.GlossaryInfo | undefined> {
    const key = `${languages.source} ${languages.target}`
    const known = this.#glossaries.get(key)
    if (known) return known
    const glossary = this.#makeGlossary(languages)
    this.#glossaries.set(key, glossary)
    // What failed now may succeed later.
    glossary.catch(() => this.#glossaries.delete(key))
    return glossary
  }

  async #makeGlossary({
    source,
    target
  }: Batch['languages']): Promise<deepl.GlossaryInfo | undefined> {
    const terms = new Map(this.#termsFor({source, target}).map((one) => [one.source, one.target]))
    if (terms.size === 0) return undefined
    const [from, to] = [sourceCode(source), languageOf(target) ?? 'en']
    const name = `duizhao ${from}-${to} ${hash(JSON.stringify([...terms]))}`
    const all = await this.#translator.listGlossaries()
    const found = all.find((one) => one.name === name && one.ready)
    if (found) return found
    const entries = new deepl.GlossaryEntries({entries: Object.fromEntries(terms)})
    return this.#translator.createGlossary(name, from, to, entries)
  }
}

function partsOf(units: Batch['units']): Array<Batch['units']> {
  const parts: Array<Batch['units']> = []
  let characters = 0
  for (const unit of units) {
    const last = parts.at(-1)
    characters += unit.value.length
    if (last && last.length < most.texts && characters <= most.characters) last.push(unit)
    else {
      parts.push([unit])
      characters = unit.value.length
    }
  }

  return parts
}

function sourceCode(lang: string): 'zh' | 'en' {
  return languageOf(lang) ?? 'zh'
}

function targetCode(lang: string): deepl.TargetLanguageCode {
  if (languageOf(lang) !== 'zh') return regionOf(lang) === 'GB' ? 'en-GB' : 'en-US'
  return scriptOf(lang) === 'Hant' ? 'zh-HANT' : 'zh-HANS'
}

/** The client cannot give a request up; nobody waits for it any longer. */
async function givenUp<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const {promise, reject} = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason as Error)
  signal.addEventListener('abort', abort, {once: true})
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', abort)
    work.catch(() => undefined)
  }
}

function explain(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  const cause = {cause: error}
  const said = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 160) : String(error)
  if (error instanceof deepl.AuthorizationError)
    return new EngineError(
      'unusable',
      '`deepl` refused the key; set `DEEPL_API_KEY` to a valid key',
      cause
    )
  if (error instanceof deepl.QuotaExceededError)
    return new EngineError(
      'unusable',
      '`deepl` has no characters left in this month’s quota; raise it, or go on next month',
      cause
    )
  if (error instanceof deepl.TooManyRequestsError)
    return new EngineError('busy', '`deepl` is busy', cause)
  if (error instanceof deepl.GlossaryNotFoundError)
    return new EngineError('busy', '`deepl` does not find its glossary', cause)
  if (error instanceof deepl.ConnectionError) {
    const isGone = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(error.message)
    return isGone
      ? new EngineError(
          'unusable',
          `Cannot reach \`deepl\` (${said}): check the network, or correct \`--base-url\``,
          cause
        )
      : new EngineError('busy', `The connection to \`deepl\` was lost (${said})`, cause)
  }

  if (/request size|too large|413/i.test(String(said)))
    return new EngineError('too-long', '`deepl` takes no text of that length at once', cause)
  if (/\b5\d\d\b|temporar|unavailable/i.test(String(said)))
    return new EngineError('busy', `\`deepl\` is busy (${said})`, cause)
  return new EngineError('unusable', `\`deepl\` refused the request (${said})`, cause)
}
