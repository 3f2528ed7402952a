import {execFile} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import {englishFor} from '../../tests/engines/server/english.ts'
import {startServer} from '../../tests/engines/server/server.ts'
import {interview} from './text.ts'

const program = path.join(import.meta.dirname, '../../bin/duizhao.js')
const started = promisify(execFile)

interface Counts {
  requests: number
  tokens: {in: number; out: number}
  money: {amount: number}
}

/** What an estimate says of a text, and what then happens: of a first text, and of one after it. */
export async function estimates(): Promise<Array<{estimated: Counts; real: Counts}>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
  const server = await startServer({translate: ({text}) => englishFor(text)})
  const engine = ['--engine', 'openai:bench', '--base-url', `${server.url}/v1`]
  const run = async (...words: string[]) =>
    (await started(process.execPath, [program, ...words, ...engine], {cwd: folder})).stdout
  writeFileSync(
    path.join(folder, 'duizhao.yaml'),
    'prices: {openai:bench: {currency: USD, in: 1, cached: 1, out: 4}}\n'
  )
  try {
    const both = []
    for (const [name, paragraphs] of [
      ['one', 100],
      ['two', 160]
    ] as const) {
      writeFileSync(path.join(folder, `${name}.zh.txt`), interview(paragraphs, [33, 123]))
      const estimated = JSON.parse(await run('estimate', `${name}.zh.txt`, '--json')) as Counts
      await run('build', `${name}.zh.txt`, '--quiet', '--format', 'md')
      const report = readFileSync(path.join(folder, 'output', name, 'report.json'), 'utf8')
      both.push({estimated, real: (JSON.parse(report) as {cost: Counts}).cost})
    }

    return both
  } finally {
    await server.close()
    rmSync(folder, {recursive: true, force: true})
  }
}
