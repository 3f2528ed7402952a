import {existsSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {describe, expect, test} from 'vitest'
import {englishFor} from '../../engines/server/english.ts'
import type {Fault} from '../../engines/server/server.ts'
import {inFolder} from '../folder.ts'
import {limited, run} from '../run.ts'
import {serving, talk} from './serving.ts'

/** Build where no server is asked; gives the exit code and the one sentence. */
async function refused(words: readonly string[], environment: Record<string, string> = {}) {
  return inFolder([], [{name: 'talk.zh.txt', text: talk}], async (folder) => {
    const {exit, stderr} = await limited(() =>
      run(['build', 'talk.zh.txt', '--quiet', ...words], folder, environment)
    )
    expect(existsSync(path.join(folder, 'output'))).toBe(false)
    return {exit, stderr}
  })
}

const bare = {OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', GEMINI_API_KEY: '', DEEPL_API_KEY: ''}

describe.concurrent('what cannot be asked is refused in a sentence', () => {
  test.each([
    [
      ['--engine', 'openai:gpt-4o'],
      'Missing key for `openai:gpt-4o`, expected it in the environment variable `OPENAI_API_KEY`; set that'
    ],
    [
      ['--engine', 'deepl'],
      'Missing key for `deepl`, expected it in the environment variable `DEEPL_API_KEY`; set that'
    ],
    [
      ['--engine', 'openai'],
      'Missing model in `--engine openai`, expected one as in `openai:MODEL`'
    ],
    [
      ['--engine', 'babel:fish'],
      'Unexpected engine `babel:fish`, expected `openai:MODEL`, `deepseek:MODEL`, `qwen:MODEL`, `ollama:MODEL`, `llamacpp:MODEL`, `vllm:MODEL`, `lmstudio:MODEL`, `anthropic:MODEL`, `google:MODEL`, `deepl` or `replay:FILE`'
    ],
    [
      ['--engine', 'openai:x', '--base-url', 'localhost:8000'],
      'Unexpected `--base-url`, expected an address such as `http://localhost:8000/v1`'
    ],
    [
      ['--engine', 'openai:x', '--base-url', 'http://me:secret@localhost/v1'],
      'Unexpected password in `--base-url`, expected it without; set the key in the environment'
    ],
    [
      ['--engine', 'replay:none.jsonl'],
      'Cannot read `none.jsonl` for `replay`: there is no such file; check the path'
    ],
    [
      ['--engine', 'ollama:x', '--record', 'none/a.jsonl'],
      'Cannot write `none/a.jsonl`: the system allows no new file there; name a folder elsewhere'
    ],
    [
      ['--max-cost', '1'],
      'Unexpected `--max-cost` without an engine, expected `--engine` beside it, or `engine` in duizhao.yaml'
    ],
    [
      ['--engine', 'ollama:x', '--target-lang', 'zh-Hans'],
      'Unexpected language `zh-Hans` of the translation of a text in Chinese, expected English; correct `--target-lang` or `language` in duizhao.yaml'
    ],
    [
      ['--again'],
      'Unexpected `--again` without an engine, expected `--engine` beside it, or `engine` in duizhao.yaml'
    ],
    [
      ['--engine', 'ollama:x', '--concurrency', '0'],
      'Unexpected `0` in `--concurrency`, expected a whole number from 1'
    ]
  ])('%s', async (words, sentence) => {
    expect(await refused(words, bare)).toEqual({exit: 2, stderr: `duizhao: ${sentence}\n`})
  })

  test('a server that is not there', async () => {
    const words = ['--engine', 'ollama:x', '--base-url', 'http://127.0.0.1:59999/v1']
    expect(await refused(words)).toEqual({
      exit: 2,
      stderr:
        'duizhao: Cannot reach `http://127.0.0.1:59999/v1` for `ollama:x` (ECONNREFUSED): start the server, or correct its address with `--base-url`, or `baseUrl` in duizhao.yaml\n'
    })
  })

  test('a recording that is none', () =>
    inFolder(
      [],
      [
        {name: 'talk.zh.txt', text: talk},
        {name: 'a.jsonl', text: '{}\n'}
      ],
      async (folder) => {
        const words = ['build', 'talk.zh.txt', '--engine', 'replay:a.jsonl']
        expect(await limited(() => run(words, folder))).toMatchObject({
          exit: 2,
          stderr:
            'duizhao: Unexpected line in `a.jsonl:1`, expected an answer as `--record` writes it; take the line out\n'
        })
      }
    ))
})

const sentences: ReadonlyArray<[Fault, RegExp]> = [
  [
    'wrong-key',
    /^duizhao: `openai:test` refused the key \(401 Incorrect API key provided\); set `OPENAI_API_KEY` to a valid key\n$/
  ],
  [
    'unknown-model',
    /^duizhao: `http:\/\/127\.0\.0\.1:\d+\/v1` knows no `openai:test` \(The model does not exist\); correct the model’s name or `--base-url`\n$/
  ],
  [
    'html',
    /^duizhao: `http:\/\/127\.0\.0\.1:\d+\/v1` answered with a web page, not as `openai:test` does; correct its address with `--base-url`, or `baseUrl` in duizhao.yaml\n$/
  ],
  [
    'no-credit',
    /^duizhao: `openai:test` has no credit left \(You exceeded your current quota \(insufficient_quota\)\); top it up, then run the same command again\n$/
  ]
]

describe.concurrent('a server that fails', () => {
  test.each(sentences)('with %s is said so in a sentence', (fault, sentence) =>
    serving({fault: () => fault}, async ({build, folder, server}) => {
      const {exit, stderr} = await build([], {OPENAI_API_KEY: 'sk-secret-0123456789'})
      expect(exit).toBe(2)
      expect(stderr).toMatch(sentence)
      expect(stderr).not.toContain('secret')
      expect(server.log).toHaveLength(1)
      expect(existsSync(path.join(folder, 'output'))).toBe(false)
    })
  )

  test('midway: what was done is kept, and the next run goes on', () =>
    serving(
      {fault: (request) => (request === 2 ? 'wrong-key' : undefined)},
      async ({build, server, folder}) => {
        // Every unit is longer than half of what is asked at once.
        const long = Array.from(
          {length: 3},
          (_, at) => `答：${'山上的郵差走得慢。'.repeat(150 + at)}`
        )
        writeFileSync(path.join(folder, 'talk.zh.txt'), `${long.join('\n\n問：還有嗎？\n\n')}\n`)
        const {exit, stderr} = await build(['--concurrency', '1'])
        expect(exit).toBe(2)
        expect(stderr).toMatch(
          /refused the key .*; \d of 5 units are translated and kept in the memory: run the same command again to go on\n$/
        )
        expect((await build()).exit).toBe(0)
        const answered = server.log.filter((one) => !one.fault).flatMap(({units}) => units)
        expect(answered).toHaveLength(new Set(answered.map(({text}) => text)).size)
      }
    ))

  test.each<[string, (request: number) => Fault | undefined]>([
    ['busy', (request) => (request === 1 ? 'busy' : undefined)],
    ['busy and says for how long', (request) => (request === 1 ? 'busy-for-a-second' : undefined)],
    ['gone in the middle', (request) => (request === 1 ? 'dropped' : undefined)],
    ['out of its mind', (request) => (request === 1 ? 'no-json' : undefined)],
    ['answering without end', (request) => (request === 1 ? 'endless' : undefined)],
    ['unable to keep to a schema', () => 'no-structure'],
    ['overloaded', (request) => (request === 1 ? 'failed' : undefined)]
  ])('when it is %s, is asked once more', (_, fault) =>
    serving({fault}, async ({build, report, server}) => {
      expect(await build()).toMatchObject({exit: 0, stderr: ''})
      expect(report().ledger).toMatchObject({translated: 6, missing: 0})
      expect(server.log).toHaveLength(2)
    })
  )

  test('silent: it is given up after its time', () =>
    serving(
      {fault: (request) => (request === 1 ? 'silent' : undefined)},
      async ({build, report}) => {
        expect((await build(['--timeout', '1'])).exit).toBe(0)
        expect(report().ledger.missing).toBe(0)
      }
    ))

  test('on a text that is too long for it, is asked in pieces', () =>
    serving(
      {fault: (_, units) => (units.some(({text}) => text.length > 20) ? 'too-long' : undefined)},
      async ({build, report}) => {
        expect(await build()).toMatchObject({exit: 0})
        expect(report().ledger).toMatchObject({translated: 6, missing: 0})
      }
    ))

  test('by refusing a paragraph, is asked for the rest', () =>
    serving(
      {
        fault: (_, units) => (units.some(({text}) => text.startsWith('冬')) ? 'refused' : undefined)
      },
      async ({build, report}) => {
        const {exit, stderr} = await build()
        expect(exit).toBe(1)
        expect(stderr).toMatch(
          /7:1 warning Missing answer of the engine.*refused to translate this/
        )
        expect(report().ledger).toMatchObject({translated: 5, missing: 1})
      }
    ))

  test('by answering in Chinese, once, is asked again', () =>
    serving(
      {
        translate: ({text}, request) =>
          request === 1 && text.startsWith('信') ? '信不多了。' : englishFor(text)
      },
      async ({build, server}) => {
        expect(await build()).toMatchObject({exit: 0, stderr: ''})
        expect(server.log.map(({units}) => units.length)).toEqual([6, 1])
      }
    ))
})

describe.concurrent('a memory', () => {
  test('of a newer version is refused', () =>
    serving({}, async ({build, folder, server}) => {
      await build()
      const file = path.join(folder, '.duizhao/memory.sqlite')
      const database = new DatabaseSync(file)
      database.exec('PRAGMA user_version = 99')
      database.close()
      expect(await build()).toMatchObject({
        exit: 2,
        stderr: expect.stringMatching(
          /^duizhao: Unexpected version 99 of memory .*; a newer duizhao made it, so update this one\n$/
        )
      })
      expect(server.log).toHaveLength(1)
    }))

  test('where none can be made is said before anything is asked', () =>
    serving({}, async ({build, folder, server}) => {
      writeFileSync(path.join(folder, 'file'), '')
      const {exit, stderr} = await build(['--memory', 'file/memory.sqlite'])
      expect(exit).toBe(2)
      expect(stderr).toMatch(/^duizhao: Cannot make the memory `file\/memory\.sqlite`: /)
      expect(server.log).toHaveLength(0)
    }))

  test('outlives a clock that jumps', () =>
    serving({}, async ({build, folder, server}) => {
      await build([], {SOURCE_DATE_EPOCH: '4000000000'})
      const file = path.join(folder, 'talk.zh.txt')
      writeFileSync(file, talk.replace('草繩', '草繩，走慢些'))
      expect((await build([], {SOURCE_DATE_EPOCH: '1000000000'})).exit).toBe(0)
      expect(server.log.map(({units}) => units.length)).toEqual([6, 1])
      expect((await build()).exit).toBe(0)
      expect(server.log).toHaveLength(2)
    }))
})
