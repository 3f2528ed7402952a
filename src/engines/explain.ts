import {APICallError} from '@ai-sdk/provider'
import {EngineError} from '../../pipeline/translate/engine.ts'
import {oneLine} from '../report/one-line.ts'
import {afterIn, afterOf} from './retry-after.ts'

/** What a message says of the engine. */
export interface EngineFacts {
  /** As `--engine` has it. */
  name: string
  /** Its address, without credentials. */
  server: string
  /** The environment variable with its key. */
  key?: string | undefined
  /** What must not be shown, though a server does. */
  secrets: readonly string[]
  /** Seconds that an answer may take. */
  seconds: number
  /** Milliseconds since 1970. */
  now: () => number
}

/**
 * Say why an engine has no answer.
 *
 * @param error What the AI SDK threw, or `fetch`.
 */
export function explainFailure(error: unknown, facts: EngineFacts): EngineError {
  const {name, seconds} = facts
  const called = causes(error).find((one) => APICallError.isInstance(one))
  if (causes(error).some(({name: kind}) => kind === 'TimeoutError'))
    return new EngineError('busy', `\`${name}\` has not answered within ${seconds} s`, {
      cause: error
    })
  if (causes(error).some(({name: kind}) => kind === 'EndlessAnswer')) {
    return new EngineError('busy', `The answer of \`${name}\` does not end`, {cause: error})
  }

  if (called?.statusCode !== undefined) return explainStatus(called, called.statusCode, facts)
  return explainConnection(error, facts)
}

/** An error and what it came of, the outermost first. */
function causes(error: unknown): Error[] {
  const list: Error[] = []
  for (let one = error; one instanceof Error && !list.includes(one); one = one.cause) list.push(one)
  return list
}

const gone =
  /^(?:ENOTFOUND|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ERR_INVALID_URL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/

function explainConnection(error: unknown, {name, server, secrets}: EngineFacts): EngineError {
  const codes = causes(error).flatMap((one) => ('code' in one ? String(one.code) : []))
  const nested = causes(error).flatMap((one) =>
    one instanceof AggregateError ? (one.errors as unknown[]) : []
  )
  const all = [...codes, ...nested.flatMap((one) => (isCoded(one) ? one.code : []))]
  const last = causes(error).at(-1)?.message ?? String(error)
  // `fetch` asks no port that other protocols use.
  const code = all.find((one) => gone.test(one)) ?? (last === 'bad port' ? last : undefined)
  if (code) {
    return new EngineError(
      'unusable',
      `Cannot reach \`${server}\` for \`${name}\` (${code}): start the server, or correct its address with \`--base-url\`, or \`baseUrl\` in duizhao.yaml`,
      {cause: error}
    )
  }

  const reason = shown(last, secrets)
  return new EngineError('busy', `The connection to \`${name}\` was lost (${reason})`, {
    cause: error
  })
}

function isCoded(error: unknown): error is {code: string} {
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
  )
}

const tooLong =
  /context[_ ](?:length|window|size)|maximum context|prompt is too long|too many tokens|input token count|exceeds? the (?:available )?context|reduce the length|input is too long|maximum (?:allowed )?(?:input )?length/i

const noCredit =
  /insufficient[_ ](?:quota|balance|credit)|credit balance|billing|exceeded your current quota|quota exceeded/i

const refusal =
  /content[_ ](?:filter|policy|management)|safety (?:system|policy)|data_inspection_failed|responsible ?ai|content exists risk/i

function explainStatus(error: APICallError, status: number, facts: EngineFacts): EngineError {
  const {name, server, key, secrets, now} = facts
  const body = error.responseBody ?? ''
  const make = (fault: EngineError['fault'], message: string, after?: number) =>
    new EngineError(fault, message, {cause: error, ...(after !== undefined && {after})})
  const said = shown(messageIn(body) || error.message, secrets)
  if (isPage(body)) {
    return status >= 500
      ? make('busy', `\`${server}\` answered with a web page (${status})`)
      : make(
          'unusable',
          `\`${server}\` answered with a web page, not as \`${name}\` does; correct its address with \`--base-url\`, or \`baseUrl\` in duizhao.yaml`
        )
  }

  const after = afterOf(error.responseHeaders ?? {}, now()) ?? afterIn(body)
  if (status === 429 && after !== undefined && !/insufficient_quota/.test(body))
    return make('busy', `\`${name}\` is busy (${status} ${said})`, after)
  if (status < 300) return make('busy', `The answer of \`${name}\` is no JSON`)
  if (status === 402 || noCredit.test(body))
    return make(
      'unusable',
      `\`${name}\` has no credit left (${said}); top it up, then run the same command again`
    )
  if (status === 401 || status === 403) {
    const variable = key ? `; set \`${key}\` to a valid key` : ''
    return make('unusable', `\`${name}\` refused the key (${status} ${said})${variable}`)
  }

  if (tooLong.test(body)) return make('too-long', `The text is too long for \`${name}\` (${said})`)
  if (refusal.test(body)) return make('refused', `\`${name}\` refused to translate this (${said})`)
  if (status === 404)
    return make(
      'unusable',
      `\`${server}\` knows no \`${name}\` (${said}); correct the model’s name or \`--base-url\``
    )
  if (status === 408 || status === 409 || status === 425 || status === 429 || status >= 500)
    return make('busy', `\`${name}\` is busy (${status} ${said})`, after)
  if (
    /model/i.test(said) &&
    /not (?:found|exist|supported|available)|unknown|invalid|no such/i.test(said)
  )
    return make(
      'unusable',
      `\`${server}\` does not know the model of \`${name}\` (${said}); correct its name`
    )
  return make('unusable', `\`${name}\` refused the request (${status} ${said})`)
}

function isPage(body: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(body)
}

/** What the JSON of a failure says in words. */
function messageIn(body: string): string {
  const [, message = ''] = /"(?:message|error|detail)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body) ?? []
  return message.replaceAll(/\\[nt"]/g, ' ')
}

/** A server's own words, short, on one line, without anybody's secrets. */
function shown(text: string, secrets: readonly string[]): string {
  let clean = text.replaceAll(/\b(?:sk|key|AIza)[-_\w]{8,}/g, '…')
  for (const secret of secrets) clean = clean.replaceAll(secret, '…')
  const line = oneLine(clean).trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
