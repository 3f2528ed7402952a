import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import process from 'node:process'
import {alignTexts} from '../../pipeline/align/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {generate} from '../generate.ts'
import {galeChurch} from './gale-church.ts'

/**
 * How long it takes to pair generated sentences, and what memory: `node bench/align/speed.ts` prints a
 * table. Each size runs in a process of its own; a plain Gale–Church beside it tells how fast the
 * machine is.
 */
const sizes = [150, 1000, 10_000, 100_000]

/** Write sentences of both sides, about as many in all, a line each. */
function write(folder: string, count: number): undefined {
  const texts = generate(count * 20)
  for (const [side, end] of [
    ['zh', /(?<=[。？])|\n+/u],
    ['en', /(?<=[.?])\s+|\n+/u]
  ] as const) {
    const sentences = texts[side].split(end).filter((one) => one.trim() !== '')
    writeFileSync(path.join(folder, side), sentences.slice(0, count / 2).join('\n'))
  }
}

async function measure(folder: string): Promise<undefined> {
  const read = (side: string) => readFileSync(path.join(folder, side), 'utf8').split('\n')
  const [zh, en] = [read('zh'), read('en')]
  const start = performance.now()
  const dictionary = await loadDictionary()
  alignTexts(zh, en, {dictionary, source: 'zh', target: 'en'})
  const paired = performance.now()
  const memory = process.resourceUsage().maxRSS / 1024
  galeChurch(zh, en)
  const seconds = (paired - start) / 1000
  const lengths = (performance.now() - paired) / 1000
  process.stdout.write(
    JSON.stringify({
      sentences: zh.length + en.length,
      seconds: seconds.toFixed(2),
      'memory, MB': Math.round(memory),
      'Gale–Church, s': lengths.toFixed(2),
      ratio: (seconds / lengths).toFixed(1)
    })
  )
  return undefined
}

/** In a process of its own, so that only pairing has taken memory. */
function measureApart(script: string, count: number): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-speed-'))
  try {
    write(folder, count)
    return JSON.parse(execFileSync(process.execPath, [script, folder], {encoding: 'utf8'}))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const [, script = '', folder] = process.argv
if (folder !== undefined) await measure(folder)
else console.table(sizes.map((count) => measureApart(script, count)))
