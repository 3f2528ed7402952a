import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {englishFor} from '../../engines/server/english.ts'
import {limited, run} from '../run.ts'
import {serving} from './serving.ts'

describe.concurrent('a build with an engine', () => {
  test('makes the whole book, and asks nothing when it is made again', () =>
    serving({}, async ({build, report, read, server}) => {
      const first = await build()
      expect(first).toMatchObject({exit: 0, stderr: ''})
      expect(first.stdout).toContain('6 source blocks: 6 translated; no findings\n')
      expect(report().cost).toMatchObject({requests: 1, tokens: {cached: 0}})
      const book = read('output/talk/talk.md')
      expect(book).toContain('Q:')
      expect(book).toContain('test (openai), machine translation of ')
      const again = await build(['--layout', 'stacked'])
      expect(again.stdout).toContain('6 source blocks: 6 recalled; no findings\n')
      expect(server.log).toHaveLength(1)
      expect(report().cost).toEqual({requests: 0, tokens: {in: 0, cached: 0, out: 0}})
    }))

  test('asks for an inserted paragraph alone', () =>
    serving({}, async ({build, folder, server, read}) => {
      await build()
      const text = read('talk.zh.txt').replace('冬天下雪', '狗都認得我。\n\n冬天下雪')
      writeFileSync(path.join(folder, 'talk.zh.txt'), text)
      await build()
      expect(server.log.map(({units}) => units.map((unit) => unit.text)).slice(1)).toEqual([
        ['狗都認得我。']
      ])
    }))

  test('English becomes Chinese of the script that is wanted', () =>
    serving(
      {translate: ({text}) => (text === 'Lin' ? '林' : '山上的茶很慢。')},
      async ({build, folder, server, read}) => {
        const text =
          'Q: Why is tea slow?\n\nLin: It has to grow.\n\nQ: And then?\n\nLin: It has to dry.\n'
        writeFileSync(path.join(folder, 'talk.zh.txt'), text)
        const {exit} = await build(['--target-lang', 'zh-Hans', '--format', 'md'])
        expect(exit).toBe(0)
        expect(server.log[0]?.body).toContain('Translate English into Simplified Chinese')
        expect(read('output/talk/talk.md')).toContain('target: zh-Hans')
        expect(read('output/talk/talk.md')).toContain('**问：**')
        expect(read('output/talk/talk.md')).toContain('**林：**')
      }
    ))

  test('what people changed is taken, and not asked for again', () =>
    serving({}, async ({build, folder, server, read}) => {
      await build(['--format', 'md'])
      const book = path.join(folder, 'output/talk/talk.md')
      const own = englishFor('信還多嗎？')
      const text = readFileSync(book, 'utf8')
      expect(text).toContain(own)
      writeFileSync(book, text.replace(own, 'Are there still many letters?'))
      await limited(() => run(['import', 'output/talk/talk.md'], folder))
      await build(['--format', 'md', '--force'])
      expect(read('output/talk/talk.md')).toContain('Are there still many letters?')
      expect(server.log).toHaveLength(1)
    }))

  test('an engine that says the source again is given up, and nothing is written', () =>
    serving({translate: ({text}) => text}, async ({build, folder}) => {
      expect(await build()).toMatchObject({
        exit: 2,
        stderr:
          'duizhao: Cannot use the answers of `openai:test`: Unexpected the source again, expected a translation in `en`; try another model\n'
      })
      expect(existsSync(path.join(folder, 'output'))).toBe(false)
    }))

  test('a unit that is never answered leaves a gap with findings, not a worksheet', () =>
    serving(
      {translate: ({text}) => (text.startsWith('信') ? undefined : englishFor(text))},
      async ({build, report, folder}) => {
        const {exit, stderr} = await build()
        expect(exit).toBe(1)
        expect(stderr).toContain('talk.zh.txt:9:1 error Missing translation')
        expect(stderr).toMatch(/talk\.zh\.txt:9:1 warning Missing answer of the engine.*no-answer/)
        expect(report().ledger).toMatchObject({translated: 5, missing: 1})
        expect(existsSync(path.join(folder, 'output/talk/talk.epub'))).toBe(true)
      }
    ))

  test('two runs at once on one memory pay once', () =>
    serving({latency: 700}, async ({build, server}) => {
      const runs = await Promise.all([build(['--out', 'a']), build(['--out', 'b'])])
      expect(runs.map(({exit}) => exit)).toEqual([0, 0])
      const asked = server.log.flatMap(({units}) => units.map(({text}) => text))
      expect(asked).toHaveLength(new Set(asked).size)
    }))

  test('answers that were written down are replayed without a server', () =>
    serving({}, async ({build, read, folder, server}) => {
      await build(['--record', 'answers.jsonl', '--format', 'md'])
      const book = read('output/talk/talk.md')
      const replay = ['--engine', 'replay:answers.jsonl', '--memory', 'other.sqlite', '--quiet']
      const words = ['build', 'talk.zh.txt', ...replay, '--format', 'md', '--out', 'replayed']
      const {exit} = await limited(() => run(words, folder))
      expect(exit).toBe(0)
      const body = (text: string) => text.slice(text.indexOf('<!-- u1'))
      expect(body(read('replayed/talk/talk.md'))).toBe(body(book))
      expect(server.log).toHaveLength(1)
    }))

  test('the configuration may name the engine, and all that is said of it', () =>
    serving({}, async ({folder, server, read}) => {
      const yaml = `engine: {name: 'vllm:a/b', baseUrl: '${server.url}/v1', concurrency: 1, maxCost: 1}`
      writeFileSync(path.join(folder, 'duizhao.yaml'), `${yaml}\ncolophon: false\n`)
      const {exit, stderr} = await limited(() => run(['build', 'talk.zh.txt', '-q'], folder))
      expect({exit, stderr}).toEqual({exit: 0, stderr: ''})
      expect(read('output/talk/talk.md')).toContain('a/b (vllm), machine translation of ')
      expect(read('output/talk/talk.html')).not.toContain('機器翻譯')
    }))

  test('a changed glossary is asked for where it is not followed, and said where none is asked', () =>
    serving({}, async ({folder, server, build}) => {
      await build()
      const glossary =
        'domain: post\nconcepts:\n  - {id: temple, kind: place, review: approved, terms: {zh: [廟口], en: [temple gate]}}\n'
      writeFileSync(path.join(folder, 'g.yaml'), glossary)
      const words = ['build', 'talk.zh.txt', '-g', 'g.yaml']
      const alone = await limited(() => run(words, folder))
      expect(alone.stderr).toMatch(
        /talk\.zh\.txt:5:1 info Unexpected terms of an earlier glossary.*stale/
      )
      await build(['-g', 'g.yaml'])
      const asked = server.log.slice(1).map(({units}) => units.map(({text}) => text.slice(0, 4)))
      expect(asked[0]).toEqual(['從山腳走'])
      expect(server.log[1]?.body).toContain('廟口 = temple gate')
    }))

  test('what a check finds fault with is asked once more where that is wanted', () => {
    let isGood = false
    return serving(
      {translate: ({text}) => (text.startsWith('信') && !isGood ? '信還多嗎？' : englishFor(text))},
      async ({build, server}) => {
        expect((await build()).exit).toBe(1)
        isGood = true
        const before = server.log.length
        expect((await build()).exit).toBe(1)
        expect(server.log).toHaveLength(before)
        expect((await build(['--again'])).exit).toBe(0)
        expect(server.log.slice(before).map(({units}) => units.map(({text}) => text))).toEqual([
          ['信還多嗎？']
        ])
      }
    )
  })

  test('progress is told in lines where there is no terminal', () =>
    serving({}, async ({folder, server}) => {
      const engine = ['--engine', 'openai:test', '--base-url', `${server.url}/v1`]
      const {stderr} = await limited(() => run(['build', 'talk.zh.txt', ...engine], folder))
      expect(stderr).toMatch(/^0\/6 translated\n6\/6 translated · \d+\/min\n$/)
    }))
})

describe.concurrent('the cost', () => {
  const prices = 'prices:\n  openai:test: {currency: EUR, in: 2, cached: 1, out: 10}\n'

  test('is estimated within a tenth of what then happens', () =>
    serving({}, async ({build, folder, report}) => {
      writeFileSync(path.join(folder, 'duizhao.yaml'), prices)
      const words = ['estimate', 'talk.zh.txt', '--engine', 'openai:test', '--json']
      const {exit, stdout} = await limited(() => run(words, folder))
      expect(exit).toBe(0)
      const estimated = JSON.parse(stdout) as {
        requests: number
        tokens: {in: number}
        money: {amount: number}
      }
      await build()
      const {requests, tokens, money} = report().cost
      expect(estimated.requests).toBe(requests)
      expect(Math.abs(estimated.tokens.in / (tokens?.['in'] ?? 0) - 1)).toBeLessThan(0.1)
      expect(money?.amount).toBeGreaterThan(0)
    }))

  test('does not exceed what may be spent; more goes on where it stopped', () =>
    serving({}, async ({build, folder, server, report}) => {
      writeFileSync(path.join(folder, 'duizhao.yaml'), prices)
      const stopped = await build(['--max-cost', '0.00001'])
      expect(stopped).toMatchObject({exit: 1})
      expect(stopped.stderr).toContain(
        'duizhao: Stopped before `--max-cost` (0.00001 EUR); 0 of 6 units are translated and kept in the memory: run the same command again to go on, with more to spend\n'
      )
      expect(server.log).toHaveLength(0)
      expect(existsSync(path.join(folder, 'output/talk/talk.worksheet.md'))).toBe(true)
      const whole = await build(['--max-cost', '5'])
      expect(whole.exit).toBe(0)
      expect(report().cost.money?.amount).toBeLessThan(5)
    }))

  test('cannot be bounded without a price', () =>
    serving({}, async ({build}) => {
      expect(await build(['--max-cost', '5'])).toMatchObject({
        exit: 2,
        stderr:
          'duizhao: Missing price of `openai:test`, expected one for `--max-cost`; add it to `prices` in duizhao.yaml\n'
      })
    }))
})
