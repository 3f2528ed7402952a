import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4GenerateResult
} from '@ai-sdk/provider'
import {APICallError} from '@ai-sdk/provider'
import {EngineError} from '../../pipeline/translate/engine.ts'
import type {Answer, Batch, Engine, Usage} from '../../pipeline/translate/engine.ts'
import {answerSchema, promptOf, readAnswer} from '../../pipeline/translate/prompt/index.ts'
import type {AnswerForm, Prompt} from '../../pipeline/translate/prompt/index.ts'
import {tokensIn} from '../../pipeline/translate/tokens.ts'
import {addUsage, noUsage} from '../../pipeline/translate/usage.ts'
import type {Capabilities} from './capabilities.ts'
import {explainFailure} from './explain.ts'
import type {EngineFacts} from './explain.ts'

export interface ModelOptions {
  model: LanguageModelV4
  /** Its name for the server. */
  modelId: string
  capabilities: Capabilities
  facts: EngineFacts
}

/** An answer may be so many times as long as its source, in tokens, with room for thinking. */
const room = {factor: 4, thinking: 8000}

/** A language model behind the AI SDK. Nothing is asked twice by itself. */
export class LanguageModelEngine implements Engine {
  readonly name: string
  readonly model: string
  readonly listens = true
  readonly #model: LanguageModelV4
  readonly #capabilities: Capabilities
  readonly #facts: EngineFacts
  readonly #server: string
  #form: AnswerForm | undefined
  #finding: Promise<unknown> | undefined
  /** Models that think refuse it. */
  #temperature: 0 | undefined = 0
  /** Models whose answers are short refuse to be allowed long ones. */
  #isBounded = true

  constructor({model, modelId, capabilities, facts}: ModelOptions) {
    this.name = facts.name
    this.model = modelId
    this.#model = model
    this.#capabilities = capabilities
    this.#facts = facts
    this.#server = `${facts.server} ${modelId}`
  }

  translate = async (batch: Batch, signal: AbortSignal): Promise<Answer> => {
    this.#form ??= await this.#capabilities.get(this.#server)
    if (this.#form) return this.#ask(batch, this.#form, signal)
    // One request finds the form out; the others wait for that.
    if (this.#finding) {
      await this.#finding.catch(() => undefined)
      return this.translate(batch, signal)
    }

    const finding = this.#findForm(batch, signal)
    this.#finding = finding
    try {
      return await finding
    } finally {
      this.#finding = undefined
    }
  }

  /** Ask for JSON; where the server cannot, or the model does not, in tags. */
  async #findForm(batch: Batch, signal: AbortSignal): Promise<Answer> {
    let before = noUsage
    try {
      const answer = await this.#ask(batch, 'json', signal)
      if (answer.targets.length > 0) {
        await this.#remember('json')
        return answer
      }

      before = answer.usage
    } catch (error) {
      if (!(error instanceof EngineError) || !isAboutForm(error.cause)) throw error
      before = {...noUsage, requests: 1}
    }

    const answer = await this.#ask(batch, 'tagged', signal)
    if (answer.targets.length > 0) await this.#remember('tagged')
    return {...answer, usage: addUsage(before, answer.usage)}
  }

  async #remember(form: AnswerForm): Promise<void> {
    this.#form = form
    await this.#capabilities.set(this.#server, form)
  }

  async #ask(batch: Batch, form: AnswerForm, signal: AbortSignal): Promise<Answer> {
    const prompt = promptOf(batch, form)
    const result = await this.#generate(batch, prompt, form, signal)
    const text = result.structuredOutputText ?? textOf(result)
    const usage = usageOf(result, prompt, text)
    const {unified: reason} = result.finishReason
    const targets = readAnswer(text, batch, reason === 'stop' || reason === 'tool-calls')
    if (targets.length > 0) return {targets, usage}
    const {name} = this.#facts
    if (reason === 'length')
      throw new EngineError('too-long', `The answer is too long for \`${name}\``, {usage})
    if (reason === 'content-filter')
      throw new EngineError('refused', `\`${name}\` refused to translate this`, {usage})
    return {targets, usage}
  }

  async #generate(
    batch: Batch,
    {system, user}: Prompt,
    form: AnswerForm,
    signal: AbortSignal
  ): Promise<LanguageModelV4GenerateResult> {
    const timeout = AbortSignal.timeout(this.#facts.seconds * 1000)
    const source = batch.units.reduce((total, {value}) => total + tokensIn(value), 0)
    const options: LanguageModelV4CallOptions = {
      prompt: [
        {role: 'system', content: system, providerOptions: cacheUntilHere},
        {role: 'user', content: [{type: 'text', text: user}]}
      ],
      ...(this.#isBounded && {maxOutputTokens: source * room.factor + room.thinking}),
      ...(this.#temperature !== undefined && {temperature: this.#temperature}),
      ...(form === 'json' && {responseFormat: {type: 'json', schema: answerSchema, name: 'units'}}),
      abortSignal: AbortSignal.any([signal, timeout])
    }
    try {
      return await this.#model.doGenerate(options)
    } catch (error) {
      signal.throwIfAborted()
      if (!this.#canDoWithout(error)) throw explainFailure(error, this.#facts)
      return this.#generate(batch, {system, user}, form, signal)
    }
  }

  /** Leave out of further requests what a server would not have in this one. */
  #canDoWithout(error: unknown): boolean {
    if (this.#isBounded && isAbout(error, /max_\w*tokens|maxOutputTokens/i)) {
      this.#isBounded = false
      return true
    }

    if (this.#temperature === undefined || !isAbout(error, /temperature/i)) return false
    this.#temperature = undefined
    return true
  }
}

/** Anthropic keeps what stands before such a mark; others do by themselves. */
const cacheUntilHere = {anthropic: {cacheControl: {type: 'ephemeral'}}}

function isAboutForm(error: unknown): boolean {
  return isAbout(
    error,
    /response_?format|json_?schema|responseSchema|responseJsonSchema|structured|output_config|grammar|tool/i
  )
}

/** Whether a server refused a request for something in it. */
function isAbout(error: unknown, what: RegExp): boolean {
  if (!APICallError.isInstance(error)) return false
  const {statusCode = 0, responseBody = ''} = error
  return (statusCode === 400 || statusCode === 422 || statusCode === 501) && what.test(responseBody)
}

function textOf({content}: LanguageModelV4GenerateResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('')
}

/** What a request took; servers that do not say are counted by their texts. */
function usageOf(
  {usage: {inputTokens, outputTokens}}: LanguageModelV4GenerateResult,
  {system, user}: Prompt,
  text: string
): Usage {
  return {
    requests: 1,
    in: inputTokens.total ?? tokensIn(system) + tokensIn(user),
    cached: inputTokens.cacheRead ?? 0,
    out: outputTokens.total ?? tokensIn(text)
  }
}
