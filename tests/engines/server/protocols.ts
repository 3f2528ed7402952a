import type {IncomingMessage} from 'node:http'
import type {AskedUnit, Fault} from './server.ts'
import {deepl} from './deepl.ts'

/** How a server is spoken to. */
export interface Protocol {
  isAllowed: (request: IncomingMessage) => boolean
  /** Answers what is no translation, such as a list of glossaries. */
  beside?: (request: IncomingMessage, body: string) => unknown
  unitsOf: (body: string) => AskedUnit[]
  /** Whether JSON by a schema is asked for. */
  isStructured: (body: string) => boolean
  answer: (
    text: string,
    targets: ReadonlyArray<{id: string; text: string}>,
    tokens: {in: number; out: number}
  ) => unknown
  failure: (message: string) => unknown
  /** The HTTP status of a failure, where it is not everybody's. */
  status: (fault: Fault, usual: number) => number
}

/** Find the protocol by the address of a request. */
export function protocolOf(url: string, key: string | undefined): Protocol {
  if (/\/v2\/(?:translate|glossar)/.test(url)) return deepl(key)
  if (url.includes(':generateContent')) return google(key)
  if (url.endsWith('/messages')) return anthropic(key)
  return openai(key)
}

/** The units in the words of a prompt: each in tags that are its id. */
function unitsIn(text: string): AskedUnit[] {
  const [, task = ''] = /(?:^|\n)Translate:\n([^]*)$/.exec(text) ?? []
  const all = [...task.matchAll(/<([\w.]+)>([^]*?)<\/\1>/g)]
  return all.map(({1: id = '', 2: value = '', index}, at) => {
    const before = all[at - 1]
    const between = task.slice(before ? before.index + before[0].length : 0, index)
    return {id, text: value, isRepair: between.includes('Mend this: ')}
  })
}

type Body = Record<string, unknown>
const parsed = (body: string) => JSON.parse(body) as Body
const same = (_: Fault, usual: number) => usual

function openai(key: string | undefined): Protocol {
  return {
    isAllowed: ({headers}) => key === undefined || headers.authorization === `Bearer ${key}`,
    unitsOf: (body) => unitsIn(lastText(parsed(body)['messages'])),
    isStructured: (body) => JSON.stringify(parsed(body)['response_format'] ?? '').includes('json'),
    answer: (text, _, tokens) => ({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 0,
      model: 'test',
      choices: [{index: 0, finish_reason: 'stop', message: {role: 'assistant', content: text}}],
      usage: {
        prompt_tokens: tokens.in,
        completion_tokens: tokens.out,
        total_tokens: tokens.in + tokens.out
      }
    }),
    failure: (message) => ({error: {message, type: 'error', param: null, code: null}}),
    status: same
  }
}

function anthropic(key: string | undefined): Protocol {
  const isJson = (body: string) =>
    parsed(body)['output_config'] !== undefined || parsed(body)['tools'] !== undefined
  return {
    isAllowed: ({headers}) => key === undefined || headers['x-api-key'] === key,
    unitsOf: (body) => unitsIn(lastText(parsed(body)['messages'])),
    isStructured: isJson,
    answer: (text, _, tokens) => ({
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'test',
      content: [{type: 'text', text}],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: {input_tokens: tokens.in, output_tokens: tokens.out}
    }),
    failure: (message) => ({type: 'error', error: {type: 'invalid_request_error', message}}),
    status: same
  }
}

function google(key: string | undefined): Protocol {
  return {
    isAllowed: ({headers}) => key === undefined || headers['x-goog-api-key'] === key,
    unitsOf: (body) => unitsIn(lastText(parsed(body)['contents'])),
    isStructured: (body) => body.includes('responseJsonSchema') || body.includes('responseSchema'),
    answer: (text, _, tokens) => ({
      candidates: [{content: {role: 'model', parts: [{text}]}, finishReason: 'STOP', index: 0}],
      usageMetadata: {
        promptTokenCount: tokens.in,
        candidatesTokenCount: tokens.out,
        totalTokenCount: tokens.in + tokens.out
      }
    }),
    failure: (message) => ({error: {code: 400, message, status: 'INVALID_ARGUMENT'}}),
    status: same
  }
}

/** The text of the last message, whether it is a string or in parts. */
function lastText(messages: unknown): string {
  const last = Array.isArray(messages) ? (messages.at(-1) as Body) : {}
  const content = last['content'] ?? last['parts']
  if (typeof content === 'string') return content
  const parts = Array.isArray(content) ? (content as Body[]) : []
  return parts.map((part) => String(part['text'] ?? '')).join('')
}
