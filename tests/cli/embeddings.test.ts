import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type VectorServer, startVectors} from '../align/similarity/server.ts'
import {lines} from '../align/similarity/lines.ts'
import {inFolder} from './folder.ts'
import {limited, run} from './run.ts'

const {zh, en, meaningOf, beads} = lines
const files = [
  {name: 'zh.txt', text: `${zh.join('\n')}\n`},
  {name: 'en.txt', text: `${en.join('\n')}\n`}
]
const words = ['align', 'zh.txt', 'en.txt', '--lines', '--format', 'tsv', '--target-lang', 'en']

describe('align --embeddings', () => {
  let server: VectorServer
  beforeAll(async () => {
    server = await startVectors(meaningOf)
  })
  afterAll(async () => server.close())

  async function align(url: string, environment: Record<string, string> = {}) {
    const more = ['--embeddings', 'ollama:bge-m3', '--base-url', url]
    return limited(() =>
      inFolder([], files, (folder) => run([...words, ...more], folder, environment))
    )
  }

  test('pairs by what lines mean, and says what it asked', async () => {
    const {exit, stdout, stderr} = await align(server.url)
    expect(stderr).toBe('Asked `ollama:bge-m3` for vectors: 2 requests, 14 tokens\n')
    expect(exit).toBe(0)
    const rows = stdout.trimEnd().split('\n').slice(1)
    expect(rows.map((row) => row.split('\t').slice(0, 2).join('-'))).toEqual(beads)
    expect(server.log.flat().toSorted()).toEqual([...zh, ...en].toSorted())
  })

  test('says where nobody answers', async () => {
    const {exit, stdout, stderr} = await align('http://127.0.0.1:9/v1')
    expect(stderr).toMatch(
      /^duizhao: Cannot reach `http:\/\/127\.0\.0\.1:9\/v1` for `ollama:bge-m3` .*\n$/
    )
    expect(stdout).toBe('')
    expect(exit).toBe(2)
  })
})
