import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type VectorServer, startVectors} from '../align/similarity/server.ts'
import {lines} from '../align/similarity/lines.ts'
import {inFolder, listFolder} from './folder.ts'
import {limited, run} from './run.ts'

const {zh, en, meaningOf, beads} = lines
const files = [
  {name: 'zh.txt', text: `${zh.join('\n')}\n`},
  {name: 'en.txt', text: `${en.join('\n')}\n`}
]
const paragraphs = [
  {name: 'zh.md', text: `${zh.join('\n\n')}\n`},
  {name: 'en.md', text: `${en.join('\n\n')}\n`}
]
const words = ['align', 'zh.txt', 'en.txt', '--lines', '--format', 'tsv', '--target-lang', 'en']
const inBlocks = ['align', 'zh.md', 'en.md', '--format', 'tsv', '--target-lang', 'en']

interface Report {
  findings: Array<{rule: string}>
}

describe('align --embeddings', () => {
  let server: VectorServer
  beforeAll(async () => {
    server = await startVectors(meaningOf)
  })
  afterAll(async () => server.close())

  const asking = (url: string) => ['--embeddings', 'ollama:bge-m3', '--base-url', url]
  const shapesIn = (tsv: string) =>
    tsv
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t').slice(0, 2).join('-'))

  test('pairs by what lines mean, says what it asked, and asks for nothing twice', async () => {
    server.log.length = 0
    await limited(() =>
      inFolder([], files, async (folder) => {
        const first = await run([...words, ...asking(server.url)], folder)
        expect(first.stderr).toBe('Asked `ollama:bge-m3` for vectors: 2 requests, 14 tokens\n')
        expect(first.exit).toBe(0)
        expect(shapesIn(first.stdout)).toEqual(beads)
        const again = await run([...words, ...asking(server.url)], folder)
        expect(again.stderr).toBe(
          'Asked `ollama:bge-m3` for vectors: 0 requests, 0 tokens; 78 were in the memory\n'
        )
        expect(again.stdout).toBe(first.stdout)
      })
    )
    expect(server.log.flat().toSorted()).toEqual([...zh, ...en].toSorted())
  })

  test('says where nobody answers, and leaves nothing behind', async () => {
    await limited(() =>
      inFolder([], files, async (folder) => {
        const nowhere = 'http://127.0.0.1:9/v1'
        const {exit, stdout, stderr} = await run([...words, ...asking(nowhere)], folder)
        expect(stderr).toMatch(
          /^duizhao: Cannot reach `http:\/\/127\.0\.0\.1:9\/v1` for `ollama:bge-m3` .*\n$/
        )
        expect(stdout).toBe('')
        expect(exit).toBe(2)
        expect([...listFolder(folder).keys()]).toEqual(['en.txt', 'zh.txt'])
      })
    )
  })

  test.each(['paragraph', 'sentence'])('pairs each %s', async (level) => {
    await limited(() =>
      inFolder([], paragraphs, async (folder) => {
        const more = ['--level', level, ...asking(server.url)]
        const {exit, stdout} = await run([...inBlocks, ...more], folder)
        expect(exit).toBe(0)
        expect(shapesIn(stdout)).toEqual(beads)
      })
    )
  })

  test('pairs around beads that are given', async () => {
    const given = {name: 'beads.tsv', text: 'source\ttarget\n20\t19\n'}
    await limited(() =>
      inFolder([], [...paragraphs, given], async (folder) => {
        const more = ['--beads', 'beads.tsv', ...asking(server.url)]
        const {exit, stdout} = await run([...inBlocks, ...more], folder)
        expect(exit).toBe(0)
        expect(shapesIn(stdout)).toEqual(beads)
      })
    )
  })
})

describe('build --embeddings', () => {
  let server: VectorServer
  beforeAll(async () => {
    server = await startVectors(meaningOf)
  })
  afterAll(async () => server.close())

  const build = ['build', 'zh.md', '--translation', 'en.md', '--format', 'md']
  const configuration = () => ({
    name: 'duizhao.yaml',
    text: `embeddings: {name: 'ollama:bge-m3', baseUrl: '${server.url}'}\nlanguage: {target: en}\n`
  })

  test('makes the book of what words alone would not pair', async () => {
    await limited(() =>
      inFolder([], [...paragraphs, configuration()], async (folder) => {
        const {stderr} = await run(build, folder)
        expect(stderr).toContain('Asked `ollama:bge-m3` for vectors: 2 requests, 14 tokens\n')
        const report = JSON.parse(String(listFolder(folder).get('output/zh/report.json'))) as Report
        const rules = report.findings.map(({rule}) => rule)
        expect(rules).not.toContain('unrelated-translation')
        expect(rules).not.toContain('doubtful-pair')
        const book = String(listFolder(folder).get('output/zh/zh.md'))
        const whole = beads.map((bead) => bead.split('-').map(Number))
        for (const [own, other] of whole.slice(4, 30)) {
          expect(book).toContain(`${zh[own!]} | ${en[other!]}`)
        }
      })
    )
  })

  test.each([
    ['theirs, where no engine is named', () => ['--base-url', server.url], ''],
    [
      'the engine’s, where one is named',
      () => ['--engine', 'vllm:any', '--base-url', 'http://127.0.0.1:9/v1'],
      'http://localhost:11434/v1'
    ]
  ] as const)('the address that is said is %s', async (_, more, unreached) => {
    await limited(() =>
      inFolder([], paragraphs, async (folder) => {
        const {stderr} = await run(
          [...build, '--target-lang', 'en', '--embeddings', 'ollama:bge-m3', ...more()],
          folder
        )
        const said = unreached === '' ? 'Asked `ollama:bge-m3` for' : `\`${unreached}\``
        expect(stderr).toContain(said)
      })
    )
  })

  test('quietly, where it is asked to be quiet', async () => {
    await limited(() =>
      inFolder([], [...paragraphs, configuration()], async (folder) => {
        const {stderr} = await run([...build, '--quiet'], folder)
        expect(stderr).not.toContain('Asked')
      })
    )
  })
})
