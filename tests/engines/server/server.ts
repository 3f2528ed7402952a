import {createServer} from 'node:http'
import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {protocolOf} from './protocols.ts'
import type {Protocol} from './protocols.ts'
import {tokensOf} from './tokens.ts'

/** What a server does instead of answering well. */
export type Fault =
  | 'busy'
  | 'busy-for-a-second'
  | 'dropped'
  | 'html'
  | 'no-json'
  | 'endless'
  | 'silent'
  | 'too-long'
  | 'refused'
  | 'wrong-key'
  | 'no-credit'
  | 'unknown-model'
  | 'no-structure'
  | 'no-temperature'
  | 'fewer-tokens'
  | 'failed'

/** A unit as the server understood it. */
export interface AskedUnit {
  id: string
  text: string
  /** Whether a draft was to be mended. */
  isRepair: boolean
}

export interface ServerOptions {
  /** What it says of a unit: nothing, where it leaves the unit out. */
  translate: (unit: AskedUnit, request: number) => string | undefined
  /** What goes wrong with a request, counted from 1. */
  fault?: (request: number, units: readonly AskedUnit[]) => Fault | undefined
  /** Milliseconds before it answers. */
  latency?: number
  /** The key that it wants, where it wants one. */
  key?: string
}

/** A request that a server has had. */
export interface LoggedRequest {
  units: AskedUnit[]
  /** All that was sent, as it came. */
  body: string
  headers: IncomingMessage['headers']
  fault: Fault | undefined
  /** Tokens, in and out. */
  tokens: {in: number; out: number}
  /** Milliseconds since 1970. */
  at: number
}

export interface FaultServer {
  /** Without a path. */
  url: string
  log: LoggedRequest[]
  close: () => Promise<void>
}

/**
 * Start a server that speaks what real ones do (OpenAI's chat completions, Anthropic's messages,
 * Google's generateContent, DeepL's v2), translates by a function, and fails as it is told.
 */
export async function startServer(options: ServerOptions): Promise<FaultServer> {
  const log: LoggedRequest[] = []
  const server = createServer((request, response) => {
    void answer(request, response, options, log).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  log: LoggedRequest[]
): Promise<void> {
  const body = await bodyOf(request)
  const protocol = protocolOf(request.url ?? '', options.key)
  const own = protocol.beside?.(request, body)
  if (own) return send(response, 200, own)
  const units = protocol.unitsOf(body)
  const fault = protocol.isAllowed(request) ? options.fault?.(log.length + 1, units) : 'wrong-key'
  const logged = {
    units,
    body,
    headers: request.headers,
    fault,
    tokens: {in: 0, out: 0},
    at: Date.now()
  }
  log.push(logged)
  const number = log.length
  if (options.latency) await new Promise((resolve) => setTimeout(resolve, options.latency))
  if (fault && !isMet(fault, protocol, body)) {
    fail(fault, protocol, response)
    return
  }

  const targets = units.flatMap((unit) => {
    const text = options.translate(unit, number)
    return text === undefined ? [] : [{id: unit.id, text}]
  })
  const text = protocol.isStructured(body)
    ? JSON.stringify({units: targets})
    : targets.map((one) => `<${one.id}>${one.text}</${one.id}>`).join('\n')
  logged.tokens = {in: tokensOf(body), out: tokensOf(text)}
  send(response, 200, protocol.answer(text, targets, logged.tokens))
}

/** Whether a request does without what the server would not have. */
function isMet(fault: Fault, protocol: Protocol, body: string): boolean {
  if (fault === 'no-structure') return !protocol.isStructured(body)
  if (fault === 'no-temperature') return !body.includes('"temperature"')
  return fault === 'fewer-tokens' && !/"max\w*tokens"/i.test(body)
}

function fail(fault: Fault, protocol: Protocol, response: ServerResponse): void {
  const refusals: Partial<Record<Fault, [number, string, Record<string, string>?]>> = {
    busy: [429, 'Rate limit reached'],
    'busy-for-a-second': [429, 'Rate limit reached', {'retry-after': '1'}],
    failed: [503, 'The server is overloaded'],
    'too-long': [400, "This model's maximum context length is 4096 tokens"],
    refused: [400, 'The response was filtered by the content_policy'],
    'wrong-key': [401, 'Incorrect API key provided'],
    'no-credit': [429, 'You exceeded your current quota (insufficient_quota)'],
    'unknown-model': [404, 'The model does not exist'],
    'no-temperature': [400, "Unsupported value: 'temperature' does not support 0 with this model"],
    'fewer-tokens': [
      400,
      'max_tokens (maxOutputTokens) is too large: the maximum context length is 4096 tokens'
    ],
    'no-structure': [
      400,
      'response_format json_schema, output_config and responseJsonSchema are not supported'
    ]
  }
  const [status, message, headers = {}] = refusals[fault] ?? []
  if (status !== undefined && message !== undefined) {
    send(response, protocol.status(fault, status), protocol.failure(message), headers)
  } else if (fault === 'dropped') response.destroy()
  else if (fault === 'html') {
    response
      .writeHead(200, {'content-type': 'text/html'})
      .end('<!doctype html><title>Hello</title>')
  } else if (fault === 'no-json') {
    response.writeHead(200, {'content-type': 'application/json'}).end('{"choices": [')
  } else if (fault === 'endless') pour(response)
}

/** Writes as fast as it is read, and does not end. */
function pour(response: ServerResponse): void {
  response.writeHead(200, {'content-type': 'application/json'})
  const chunk = ' '.repeat(65_536)
  const write = () => {
    if (response.destroyed) return
    if (response.write(chunk)) setImmediate(write)
    else response.once('drain', write)
  }
  write()
}

function send(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {}
): void {
  response.writeHead(status, {'content-type': 'application/json', ...headers})
  response.end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
