import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {generate} from './generate.ts'

/**
 * How long a build takes and what memory it needs, for interviews of growing size: prints a table.
 * Every size runs in a process of its own. Start-up is what an all but empty text takes.
 */
const sizes = [100, 10_000, 100_000, 1_000_000]
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))

interface Row {
  size: number
  seconds: number
  memory: number
  timings: Record<string, number>
}

function measure(size: number): Row {
  const {zh, en} = generate(size)
  const files = ['zh.txt', 'en.md'].map((ending) => path.join(folder, `b${size}.${ending}`))
  const [source = '', target = ''] = files
  writeFileSync(source, zh)
  writeFileSync(target, en)
  const script = path.join(import.meta.dirname, 'measure.ts')
  const printed = execFileSync(process.execPath, [script, source, target, folder], {
    encoding: 'utf8'
  })
  const {seconds, memory} = JSON.parse(printed) as {seconds: number; memory: number}
  const report = readFileSync(path.join(folder, `b${size}`, 'report.json'), 'utf8')
  const {timings} = JSON.parse(report) as {timings: Record<string, number>}
  return {size: (zh.match(/\p{Script=Han}/gu) ?? []).length, seconds, memory, timings}
}

try {
  const rows = sizes.map(measure)
  const [start] = rows
  const stages = Object.keys(rows.at(-1)?.timings ?? {})
  const head = ['Chinese characters', ...rows.slice(1).map(({size}) => size.toLocaleString('en'))]
  const net = ({seconds}: Row) => seconds - (start?.seconds ?? 0)
  const lines = [
    ...stages.map((stage) => [
      `${stage}, s`,
      ...rows.slice(1).map(({timings}) => ((timings[stage] ?? 0) / 1000).toFixed(2))
    ]),
    ['whole build, s', ...rows.slice(1).map(({seconds}) => seconds.toFixed(2))],
    ['without start-up, s', ...rows.slice(1).map((row) => net(row).toFixed(2))],
    [
      'characters per second',
      ...rows.slice(1).map((row) => Math.round(row.size / net(row)).toLocaleString('en'))
    ],
    ['peak memory, MB', ...rows.slice(1).map(({memory}) => memory.toFixed(0))]
  ]
  const table = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines]
  console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
} finally {
  rmSync(folder, {recursive: true, force: true})
}
