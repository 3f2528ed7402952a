import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {LLMock} from '@copilotkit/aimock'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parseGlossary} from '../../../pipeline/glossary/parse.ts'
import type {AnswerForm} from '../../../pipeline/translate/prompt/index.ts'
import type {Capabilities} from '../../../src/engines/capabilities.ts'
import {makeEngine} from '../../../src/engines/index.ts'
import {batch, holdsContract, key, known} from './contract.ts'

/** What was found out of servers, for as long as a test lasts. */
class InMemory implements Capabilities {
  readonly #forms = new Map<string, AnswerForm>()

  async get(server: string) {
    return this.#forms.get(server)
  }

  async set(server: string, form: AnswerForm) {
    this.#forms.set(server, form)
  }
}

const environment = {
  OPENAI_API_KEY: key,
  DEEPSEEK_API_KEY: key,
  DASHSCOPE_API_KEY: key,
  ANTHROPIC_API_KEY: key,
  GEMINI_API_KEY: key,
  DEEPL_API_KEY: key
}
const glossary = parseGlossary([
  {
    path: 'glossary.yaml',
    text: 'domain: post\nconcepts:\n  - {id: postman, kind: person, review: approved, terms: {zh: [郵差], en: [postman]}}\n'
  }
])

function engine(name: string, at: string) {
  return async (url: string) =>
    makeEngine(
      {name, baseUrl: url + at, timeout: 20_000},
      {environment, capabilities: new InMemory(), glossary}
    )
}

for (const name of ['openai:test', 'deepseek:test', 'qwen:test']) {
  holdsContract(name, {make: engine(name, '/v1')})
}

// Servers of one's own take a key where one is set.
const own = {...environment, OPENAI_API_KEY: key}
for (const name of ['ollama:a:b', 'llamacpp:test', 'vllm:org/test', 'lmstudio:test']) {
  holdsContract(name, {
    make: async (url) =>
      makeEngine(
        {name, baseUrl: `${url}/v1`, timeout: 20_000},
        {environment: own, capabilities: new InMemory(), glossary}
      )
  })
}

// It wants to be told how long an answer may be.
holdsContract('anthropic:test', {
  make: engine('anthropic:claude-sonnet-4-5', '/v1'),
  without: ['fewer-tokens']
})
holdsContract('google:test', {make: engine('google:gemini-2.5-flash', '/v1beta')})
holdsContract('deepl', {
  make: engine('deepl', ''),
  without: [
    'unknown-model',
    'refused',
    'no-structure',
    'no-temperature',
    'fewer-tokens',
    'busy-for-a-second',
    'html',
    'no-json'
  ]
})

const recording = path.join(mkdtempSync(path.join(tmpdir(), 'duizhao-replay-')), 'answers.jsonl')
const lines = known().map(([source, target]) =>
  JSON.stringify({languages: {source: 'zh', target: 'en'}, source, targets: [target]})
)
writeFileSync(recording, `${lines.join('\n')}\n`)
afterAll(() => rmSync(path.dirname(recording), {recursive: true}))
holdsContract('replay', {make: engine(`replay:${recording}`, ''), hasServer: false})

describe('beside servers that others wrote', () => {
  const mock = new LLMock({port: 0})
  mock.onMessage(/one/, {content: '{"units":[{"id":"u1","text":"ONE"}]}'})
  beforeAll(async () => void (await mock.start()))
  afterAll(async () => mock.stop())

  test.each([
    ['openai:gpt-4o', '/v1'],
    ['anthropic:claude-sonnet-4-5', '/v1'],
    ['google:gemini-2.5-flash', '/v1beta']
  ])('%s is understood', async (name, at) => {
    const made = await engine(name, at)(mock.url)
    const {targets, usage} = await made.translate(batch('one'), new AbortController().signal)
    expect(targets).toEqual([{id: 'u1', value: 'ONE'}])
    expect(usage.requests).toBe(1)
  })
})
