import {execFileSync} from 'node:child_process'
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
const sizes = [1000, 10_000, 100_000]

/** Sentences of both sides, about as many in all. */
function sentences(count: number): {zh: string[]; en: string[]} {
  const texts = generate(count * 20)
  const cut = (text: string, end: RegExp) => text.split(end).filter((one) => one.trim() !== '')
  const zh = cut(texts.zh, /(?<=[。？])|\n+/u)
  const en = cut(texts.en, /(?<=[.?])\s+|\n+/u)
  return {zh: zh.slice(0, count / 2), en: en.slice(0, count / 2)}
}

async function measure(count: number): Promise<undefined> {
  const {zh, en} = sentences(count)
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

const [, script = '', size] = process.argv
if (size !== undefined) await measure(Number(size))
else {
  console.table(
    sizes.map((count): unknown =>
      JSON.parse(execFileSync(process.execPath, [script, `${count}`], {encoding: 'utf8'}))
    )
  )
}
