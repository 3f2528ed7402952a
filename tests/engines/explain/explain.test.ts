import {APICallError} from '@ai-sdk/provider'
import {expect, test} from 'vitest'
import {explainFailure} from '../../../src/engines/explain.ts'
import {afterIn, afterOf} from '../../../src/engines/retry-after.ts'

const facts = {
  name: 'openai:gpt-4o',
  server: 'https://api.openai.com/v1',
  key: 'OPENAI_API_KEY',
  secrets: ['my-own-secret'],
  seconds: 180,
  now: () => Date.parse('2026-01-01T00:00:00Z')
}

function failure(statusCode: number, body: unknown, responseHeaders: Record<string, string> = {}) {
  const responseBody = typeof body === 'string' ? body : JSON.stringify(body)
  const error = new APICallError({
    message: 'Failed',
    url: 'x',
    requestBodyValues: {},
    statusCode,
    responseBody,
    responseHeaders
  })
  const {fault, message, after} = explainFailure(error, facts)
  return {fault, message, after}
}

test.each<[string, number, unknown, string]>([
  [
    'OpenAI, context',
    400,
    {
      error: {
        message:
          "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
        code: 'context_length_exceeded'
      }
    },
    'too-long'
  ],
  [
    'Anthropic, context',
    400,
    {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: 'prompt is too long: 210000 tokens > 200000 maximum'
      }
    },
    'too-long'
  ],
  [
    'Google, context',
    400,
    {
      error: {
        code: 400,
        message:
          'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).'
      }
    },
    'too-long'
  ],
  [
    'llama.cpp, context',
    400,
    {
      error: {
        code: 400,
        message: 'the request exceeds the available context size. try increasing the context size',
        type: 'exceed_context_size_error'
      }
    },
    'too-long'
  ],
  [
    'OpenAI, empty account',
    429,
    {
      error: {
        message: 'You exceeded your current quota, please check your plan and billing details.',
        code: 'insufficient_quota'
      }
    },
    'unusable'
  ],
  [
    'OpenAI, rate',
    429,
    {
      error: {
        message:
          'Rate limit reached for gpt-4o in organization org-x on requests per min (RPM): Limit 500'
      }
    },
    'busy'
  ],
  [
    'Google, rate',
    429,
    {
      error: {
        code: 429,
        message: 'You exceeded your current quota, please check your plan and billing details.',
        status: 'RESOURCE_EXHAUSTED',
        details: [{retryDelay: '34s'}]
      }
    },
    'busy'
  ],
  [
    'Anthropic, credit',
    400,
    {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: 'Your credit balance is too low to access the Anthropic API.'
      }
    },
    'unusable'
  ],
  [
    'Anthropic, overloaded',
    529,
    {type: 'error', error: {type: 'overloaded_error', message: 'Overloaded'}},
    'busy'
  ],
  [
    'DeepSeek, balance',
    402,
    {error: {message: 'Insufficient Balance', type: 'unknown_error'}},
    'unusable'
  ],
  [
    'DeepSeek, refusal',
    400,
    {error: {message: 'Content Exists Risk', type: 'invalid_request_error'}},
    'refused'
  ],
  [
    'Qwen, refusal',
    400,
    {
      error: {
        code: 'data_inspection_failed',
        message: 'Input data may contain inappropriate content.'
      }
    },
    'refused'
  ],
  [
    'Ollama, no model',
    404,
    {error: {message: 'model "qwen9" not found, try pulling it first'}},
    'unusable'
  ],
  [
    'vLLM, no model',
    404,
    {object: 'error', message: 'The model `x` does not exist.', code: 404},
    'unusable'
  ],
  [
    'LM Studio, no model',
    400,
    {error: 'No models loaded. Please load a model in the developer page'},
    'unusable'
  ],
  ['a proxy', 502, '<html><body>Bad Gateway</body></html>', 'busy']
])('%s', (_, status, body, fault) => {
  const said = failure(status, body)
  expect(said.fault).toBe(fault)
  expect(said.message).toMatch(/^[^\n]{10,330}[^.\n]$/)
})

test('a key is not shown, though a server repeats it', () => {
  const {message} = failure(401, {
    error: {message: 'Incorrect API key provided: sk-abcdefgh12345678, my-own-secret.'}
  })
  expect(message).not.toMatch(/abcdefgh|my-own/)
  expect(message).toContain('OPENAI_API_KEY')
})

test.each([
  [{'retry-after': '12'}, 12_000],
  [{'retry-after-ms': '1500', 'retry-after': '9'}, 1500],
  [{'retry-after': 'Thu, 01 Jan 2026 00:00:20 GMT'}, 20_000],
  [{'retry-after': 'Wed, 31 Dec 2025 23:00:00 GMT'}, 0],
  [{'retry-after': 'soon'}, undefined],
  [{}, undefined]
])('%j says when to ask again', (headers, after) => {
  expect(afterOf(headers as Record<string, string>, facts.now())).toBe(after)
})

test('a body may say it, too', () => {
  expect(afterIn('{"details":[{"retryDelay":"34.5s"}]}')).toBe(34_500)
  expect(afterIn('Please retry in 7s.')).toBe(7000)
  expect(afterIn('Please retry later.')).toBeUndefined()
})
