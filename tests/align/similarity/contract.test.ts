import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {Similarity} from '../../../pipeline/align/similarity/similarity.ts'
import {makeSimilarity} from '../../../src/engines/index.ts'
import type {Vectors} from '../../../src/engines/vectors.ts'
import {type VectorServer, startVectors} from './server.ts'
import {StandIn} from './stand-in.ts'

const meanings: Record<string, string> = {早安: 'morning', 'Good morning': 'morning', 晚安: 'night'}
const meaningOf = (text: string) => meanings[text] ?? text
const clock = {now: () => 0, sleep: async () => undefined, random: () => 1}
const environment = {OPENAI_API_KEY: 'sk-test'}
const vectors: Vectors = {get: async () => new Map(), set: async () => undefined}

/** What everything does that tells how alike texts are. */
function holdsContract(name: string, make: () => Similarity): void {
  describe(`${name} as a similarity`, () => {
    test('gives a number for each text of one list and each of the other', async () => {
      const matrix = await make().compare(['早安', '晚安'], ['Good morning', 'Rain', '早安'])
      expect(matrix).toHaveLength(6)
      expect([...matrix].every((value) => value >= -1.0001 && value <= 1.0001)).toBe(true)
    })

    test('says 1 of a text and itself', async () => {
      const matrix = await make().compare(['早安', '晚安'], ['早安', '晚安'])
      expect(matrix[0]).toBeCloseTo(1, 5)
      expect(matrix[3]).toBeCloseTo(1, 5)
    })

    test('says the same both ways, and each time', async () => {
      const similarity = make()
      const [forth] = await similarity.compare(['早安'], ['Rain'])
      const [back] = await similarity.compare(['Rain'], ['早安'])
      expect(back).toBeCloseTo(forth!, 5)
      expect(await similarity.compare(['早安'], ['Rain'])).toEqual(Float32Array.of(forth!))
    })

    test('finds texts of one meaning more alike than others', async () => {
      const [same, other] = await make().compare(['早安'], ['Good morning', 'Rain'])
      expect(same).toBeGreaterThan(other! + 0.3)
    })

    test('says nothing of nothing', async () => {
      expect(await make().compare([], ['Rain'])).toHaveLength(0)
      expect(await make().compare(['早安'], [])).toHaveLength(0)
    })
  })
}

holdsContract('a stand-in', () => new StandIn(meaningOf))

describe('beside a server', () => {
  let server: VectorServer
  let fault: NonNullable<Parameters<typeof startVectors>[1]>
  beforeAll(async () => {
    server = await startVectors(meaningOf, (request, texts) => fault(request, texts))
  })
  beforeEach(() => {
    fault = () => undefined
    server.log.length = 0
  })
  afterAll(async () => server.close())
  const make = (name = 'openai:test', kept = vectors) =>
    makeSimilarity({name, baseUrl: server.url}, {environment, clock, vectors: kept})

  for (const name of ['openai:test', 'ollama:bge-m3', 'vllm:BAAI/bge-m3', 'qwen:v4']) {
    holdsContract(name, () => make(name))
  }

  test('nothing is asked for twice', async () => {
    const similarity = make()
    await similarity.compare(['早安', '早安'], ['Rain', '早安'])
    await similarity.compare(['Rain', '晚安'], ['早安'])
    expect(server.log).toEqual([['早安', 'Rain'], ['晚安']])
    expect(similarity.usage).toEqual({requests: 2, tokens: 14, kept: 0})
  })

  test('what another run asked for is kept, for that server and model', async () => {
    const all = new Map<string, ReadonlyMap<string, Float32Array>>()
    const kept: Vectors = {
      get: async (model, texts) =>
        new Map([...(all.get(model) ?? [])].filter(([text]) => texts.includes(text))),
      set: async (model, some) => void all.set(model, new Map([...(all.get(model) ?? []), ...some]))
    }
    const first = await make('openai:test', kept).compare(['早安'], ['Rain'])
    const later = make('openai:test', kept)
    expect(await later.compare(['早安'], ['Rain'])).toEqual(first)
    expect(later.usage).toEqual({requests: 0, tokens: 0, kept: 2})
    await make('openai:other', kept).compare(['早安'], ['Rain'])
    expect(server.log).toEqual([
      ['早安', 'Rain'],
      ['早安', 'Rain']
    ])
    expect([...all.keys()]).toEqual([`${server.url} test`, `${server.url} other`])
  })

  test('a model that has changed is told from the one that was asked', async () => {
    const get: Vectors['get'] = async () => new Map([['早安', Float32Array.of(1, 0)]])
    const changed = make('openai:test', {...vectors, get}).compare(['早安'], ['Rain'])
    await expect(changed).rejects.toThrow(
      'has vectors of 32 numbers, and those known of it have 2: the model has changed; name another memory with `--memory`'
    )
  })

  test('a busy server is asked again', async () => {
    fault = (request) => (request < 3 ? 'busy' : undefined)
    expect(await make().compare(['早安'], ['Rain'])).toHaveLength(1)
    expect(server.log).toHaveLength(3)
  })

  test('a server that takes ten texts is asked for so many', async () => {
    fault = (_, texts) => (texts.length > 10 ? 'too-many' : undefined)
    const texts = Array.from({length: 40}, (_, at) => `text ${at}`)
    const similarity = make()
    expect(await similarity.compare(texts, ['Rain'])).toHaveLength(40)
    expect(server.log.map((one) => one.length)).toEqual([41, 21, 11, 6, 6, 6, 6, 6, 6, 5])
  })

  test('long texts are cut, and half characters mended', async () => {
    await make().compare(['長'.repeat(5000)], ['\uD800'])
    expect(server.log).toEqual([['長'.repeat(2000), '\uFFFD']])
  })

  test.each([
    ['too-few', /`openai:test` is not one vector for each text; name a model for embeddings$/],
    ['no-vectors', /is not one vector for each text/],
    ['wrong-key', /`openai:test` refused the key .*set `OPENAI_API_KEY` to a valid key$/],
    ['busy', /is busy .* 8 times in a row: try again later$/],
    ['dropped', /was lost .* 8 times in a row: try again later$/]
  ] as const)('a server that is %s makes it say so', async (wrong, message) => {
    fault = () => wrong
    await expect(make().compare(['早安'], ['Rain'])).rejects.toThrow(message)
  })

  test('an engine without embeddings is refused', () => {
    expect(() => make('anthropic:claude')).toThrow(
      /^Unexpected embeddings `anthropic:claude`, expected `openai:MODEL`/
    )
    expect(() => make('openai')).toThrow(/^Unexpected embeddings `openai`/)
    const nowhere = () =>
      makeSimilarity({name: 'openai:test', baseUrl: undefined}, {environment: {}, clock, vectors})
    expect(nowhere).toThrow(/^Missing key for `openai:test`/)
  })
})
