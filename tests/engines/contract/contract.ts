import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {EngineError} from '../../../pipeline/translate/engine.ts'
import type {Batch, Engine, EngineFault} from '../../../pipeline/translate/engine.ts'
import {startServer} from '../server/server.ts'
import type {Fault, FaultServer, ServerOptions} from '../server/server.ts'

/** The key that every engine is given, and that must not be seen anywhere. */
export const key = 'sk-test-0123456789-secret'

/** How an engine is made for a server. */
export interface Contender {
  /** @param url Of the server, without a path. */
  make: (url: string, name?: string) => Promise<Engine>
  /** Whether a server stands behind it, which may fail. */
  hasServer?: boolean
  /** Faults that its protocol does not have. */
  without?: readonly Fault[]
}

const languages = {source: 'zh-Hant', target: 'en'}

/** A batch of texts. */
export function batch(...values: string[]): Batch {
  return {
    languages,
    terms: [{source: '郵差', wanted: ['postman'], forbidden: ['mailman']}],
    speakers: [],
    previous: [],
    proposals: [],
    units: values.map((value, at) => ({id: `u${at + 1}`, value}))
  }
}

const never = new AbortController().signal

/** Texts with all that has to come back. */
const marked = [
  'a **bold** and *thin* `code` [link](https://example.org/x?a=1&b=2) end',
  '## heading',
  'a < b && c > d',
  'a note[^1] here',
  '> quoted\n> twice',
  '- one\n- two'
]

/** What engines without a server are asked, with what they are to say. */
export function known(): Array<[string, string]> {
  return ['one', 'two', 'three', 'a', 'b', 'c', 'd', 'e', ...marked].map((text) => [
    text,
    loud(text)
  ])
}

/** Say a text in capitals: for DeepL, whose texts are XML, only what is outside of tags. */
const loud = (text: string) =>
  text.replaceAll(
    /(<\/?[gx]\b[^>]*>|&\w+;|\]\([^)]*\))|([a-z]+)/g,
    (all, tag: string | undefined) => (tag === undefined ? all.toUpperCase() : all)
  )

/** What every engine does, whatever it speaks. */
export function holdsContract(
  name: string,
  {make, hasServer = true, without = []}: Contender
): void {
  const having = (fault: Fault) => (without.includes(fault) ? [] : [fault])

  describe(`${name} as an engine`, () => {
    let server: FaultServer
    let options: ServerOptions

    beforeAll(async () => {
      options = {translate: ({text}) => loud(text), key}
      server = await startServer({
        key,
        translate: (unit, request) => options.translate(unit, request),
        fault: (request, units) => options.fault?.(request, units)
      })
    })
    afterAll(async () => server.close())

    /** Ask once while the server does as it is told. */
    async function ask(asked: Batch, told: Partial<ServerOptions> = {}, signal = never) {
      options = {translate: ({text}) => loud(text), ...told}
      const engine = await make(server.url)
      const before = server.log.length
      try {
        return {answer: await engine.translate(asked, signal), log: server.log.slice(before)}
      } catch (error) {
        return {error, log: server.log.slice(before)}
      }
    }

    test('gives every text under its id', async () => {
      const {answer, log} = await ask(batch('one', 'two', 'three'))
      expect(answer?.targets).toEqual([
        {id: 'u1', value: 'ONE'},
        {id: 'u2', value: 'TWO'},
        {id: 'u3', value: 'THREE'}
      ])
      expect(log).toHaveLength(hasServer ? 1 : 0)
      expect(answer?.usage).toMatchObject({requests: log.length, cached: 0})
      expect((answer?.usage.in ?? 0) > 0).toBe(hasServer)
    })

    test('brings Markdown back whole', async () => {
      const {answer} = await ask(batch(...marked))
      expect(answer?.targets.map(({value}) => value)).toEqual([
        expect.stringMatching(
          /^A \*\*BOLD\*\* AND \*THIN\* `\w+` \[LINK\]\(https:\/\/example\.org\/x\?a=1&b=2\) END$/
        ),
        '## HEADING',
        'A < B && C > D',
        'A NOTE[^1] HERE',
        '> QUOTED\n> TWICE',
        '- ONE\n- TWO'
      ])
    })

    test('is asked several things at once', async () => {
      options = {translate: ({text}) => loud(text)}
      const engine = await make(server.url)
      const values = ['a', 'b', 'c', 'd', 'e']
      const answers = await Promise.all(
        values.map(async (one) => engine.translate(batch(one), never))
      )
      expect(answers.map(({targets}) => targets[0]?.value)).toEqual(['A', 'B', 'C', 'D', 'E'])
    })

    test('leaves out what it has no translation of', async () => {
      const {answer} = await ask(batch('one', 'unheard of'), {
        translate: ({text}) => (text === 'unheard of' ? undefined : loud(text))
      })
      expect(answer?.targets).toEqual([{id: 'u1', value: 'ONE'}])
    })

    if (!hasServer) return

    test('is given up when asked to', async () => {
      const controller = new AbortController()
      const waiting = ask(batch('one'), {fault: () => 'silent'}, controller.signal)
      setTimeout(() => controller.abort(new Error('Enough')), 50)
      expect((await waiting).error).toMatchObject({message: 'Enough'})
    })

    const faults: Array<[Fault, EngineFault, RegExp]> = [
      ['busy', 'busy', /busy/],
      ['failed', 'busy', /busy/],
      ['dropped', 'busy', /lost/],
      ['wrong-key', 'unusable', /key/],
      ['no-credit', 'unusable', /credit|quota/],
      ['too-long', 'too-long', /long|length/],
      ['refused', 'refused', /refused/],
      ['unknown-model', 'unusable', /model|exist/]
    ]
    test.each(faults.filter(([fault]) => !without.includes(fault)))(
      'a server that is %s makes it %s',
      async (fault, kind, message) => {
        const {error, log} = await ask(batch('one'), {fault: () => fault})
        expect(error).toBeInstanceOf(EngineError)
        expect(error).toMatchObject({fault: kind, message: expect.stringMatching(message)})
        expect(String((error as Error).message)).not.toContain(key)
        expect((error as Error).message).not.toMatch(/\n|\.$/)
        // Nobody asks again by himself.
        expect(log).toHaveLength(1)
      }
    )

    test.each(having('busy-for-a-second'))('says when to ask again: %s', async () => {
      const {error} = await ask(batch('one'), {fault: () => 'busy-for-a-second'})
      expect(error).toMatchObject({fault: 'busy', after: 1000})
    })

    test.each(having('no-structure'))(
      'does without a schema, and knows that then: %s',
      async () => {
        options = {translate: ({text}) => loud(text), fault: () => 'no-structure'}
        const before = server.log.length
        const engine = await make(server.url)
        const first = await engine.translate(batch('one', 'two'), never)
        expect(first.targets.map(({value}) => value)).toEqual(['ONE', 'TWO'])
        expect(first.usage.requests).toBe(2)
        await engine.translate(batch('three'), never)
        expect(server.log.length - before).toBe(3)
      }
    )

    test.each([...having('no-temperature'), ...having('fewer-tokens')])(
      'does without what the server would not have: %s',
      async (fault) => {
        options = {translate: ({text}) => loud(text), fault: () => fault}
        const engine = await make(server.url)
        const answers = [await engine.translate(batch('one'), never)]
        const before = server.log.length
        answers.push(await engine.translate(batch('two'), never))
        expect(answers.flatMap(({targets}) => targets.map(({value}) => value))).toEqual([
          'ONE',
          'TWO'
        ])
        expect(server.log).toHaveLength(before + 1)
      }
    )

    test('a web page or broken JSON is no answer', async () => {
      for (const fault of (['html', 'no-json'] as const).filter((one) => !without.includes(one))) {
        const {error, log} = await ask(batch('one'), {fault: () => fault})
        expect(error).toBeInstanceOf(EngineError)
        expect(log).toHaveLength(1)
      }
    })

    test('the key stands in no body', async () => {
      const {log} = await ask(batch('one'))
      expect(log.map(({body}) => body).join('')).not.toContain(key)
    })
  })
}
