import {fork} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import process from 'node:process'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {englishFor} from '../../tests/engines/server/english.ts'
import {startServer} from '../../tests/engines/server/server.ts'
import type {
  AskedUnit,
  Fault,
  FaultServer,
  LoggedRequest
} from '../../tests/engines/server/server.ts'
import {estimates} from './estimate.ts'
import {sentIn} from './sent.ts'
import {translateWith} from './stack.ts'
import type {StackOptions} from './stack.ts'
import {interview} from './text.ts'

/**
 * What translating takes, and what becomes of it where servers fail: prints a table. The server is a
 * local one; what it answers means nothing.
 */
type Row = [what: string, measured: string]

interface Served {
  translate?: (unit: AskedUnit, request: number) => string | undefined
  fault?: (request: number, units: readonly AskedUnit[]) => Fault | undefined
  latency?: number
}

async function run(served: Served, options: Omit<StackOptions, 'url'>) {
  const server: FaultServer = await startServer({
    translate: ({text}) => englishFor(text),
    ...served
  })
  try {
    const result = await translateWith({...options, url: server.url})
    return {...result, log: server.log}
  } finally {
    await server.close()
  }
}

/** How often units were asked again although they had been answered. */
function askedAgain(log: readonly LoggedRequest[]): number {
  const answered = new Set<string>()
  let count = 0
  for (const {fault, units} of log) {
    for (const {id, isRepair} of units) {
      if (answered.has(id) && !isRepair) count++
      if (fault === undefined) answered.add(id)
    }
  }

  return count
}

const hundred = interview(100, [33, 123])

async function plain(): Promise<Row[]> {
  const {log, ledger} = await run({}, {text: hundred})
  const {frame, terms, context, text} = sentIn(log)
  return [
    [
      '100 paragraphs, 7,800 characters: requests',
      `${log.length} (${ledger.translated} translated)`
    ],
    ['— instructions, ids and wrapping, characters', frame.toLocaleString('en')],
    [
      '— terms / context / text, characters',
      [terms, context, text].map((one) => one.toLocaleString('en')).join(' / ')
    ]
  ]
}

async function short(): Promise<Row[]> {
  const dropped = new Map<number, string>()
  const translate = ({id, text}: AskedUnit, request: number) => {
    if (request % 3 > 0 || (dropped.get(request) ?? id) !== id) return englishFor(text)
    dropped.set(request, id)
    return undefined
  }
  const {log, ledger} = await run({translate}, {text: hundred})
  return [
    [
      '— every third answer one unit short: requests',
      `${log.length} (${ledger.translated} translated, ${ledger.missing} missing)`
    ]
  ]
}

async function faults(): Promise<Row[]> {
  const fault = (request: number): Fault | undefined =>
    request % 20 === 7 ? 'dropped' : request % 10 === 3 ? 'busy' : undefined
  const text = interview(400, [33, 123])
  const {log, ledger, seconds} = await run({fault}, {text, tokens: 1, concurrency: 12})
  const failed = log.filter((one) => one.fault).length
  return [
    [
      '400 requests, every tenth a 429, every twentieth dropped: failed',
      `${failed} of ${log.length}`
    ],
    [
      '— lost / answered and asked again / seconds',
      `${ledger.missing} / ${askedAgain(log)} / ${seconds.toFixed(1)}`
    ]
  ]
}

const terms = new Map(
  [...'甲乙丙丁戊己庚辛壬癸'].map((sign, at) => [
    `${sign}號機`,
    `${String.fromCodePoint(65 + at)}-type press`
  ])
)

const glossary = parseGlossary([
  {
    path: 'bench.yaml',
    text: JSON.stringify({
      domain: 'bench',
      concepts: [...terms].map(([zh, en], at) => ({
        id: `press-${at}`,
        kind: 'product',
        review: 'approved',
        terms: {zh: [zh], en: [en]}
      }))
    })
  }
])

async function ignored(): Promise<Row[]> {
  let seen = 0
  const once = new Set<string>()
  const twice = new Set<string>()
  const translate = ({id, text, isRepair}: AskedUnit) => {
    const has = [...terms.keys()].some((term) => text.includes(term))
    const ignores = isRepair
      ? once.has(id) && once.size % 2 === [...once].indexOf(id) % 2
      : has && ++seen % 5 === 0
    if (ignores) (isRepair ? twice : once).add(id)
    return englishFor(text, ignores ? new Map() : terms)
  }
  const text = interview(200, [33, 123], [...terms.keys()])
  const {log, findings} = await run({translate}, {text, glossary})
  const missing = new Set(
    findings.filter(({rule}) => rule === 'term-missing').map(({unit}) => unit)
  )
  const repaired = new Set(
    log.flatMap(({units}) => units.filter((one) => one.isRepair).map((one) => one.id))
  )
  const isExact = missing.size === twice.size && [...twice].every((id) => missing.has(id))
  return [
    ['a server ignores every fifth term: ignored / found', `${once.size} / ${repaired.size}`],
    [
      '— refused twice / findings left, the same ones',
      `${twice.size} / ${missing.size}, ${isExact ? 'yes' : 'no'}`
    ]
  ]
}

/** How long as many requests take that only wait for their answer, in seconds. */
async function bare(url: string, requests: number, concurrency: number): Promise<number> {
  const body = JSON.stringify({messages: [{role: 'user', content: 'Translate:\n<u1>好。</u1>'}]})
  const start = performance.now()
  let left = requests
  const follow = async () => {
    while (left-- > 0) {
      const answer = await fetch(`${url}/v1/chat/completions`, {method: 'POST', body})
      await answer.text()
    }
  }
  await Promise.all(Array.from({length: concurrency}, follow))
  return (performance.now() - start) / 1000
}

/** Requests under a limit, beside what that limit and the server allow at best. */
async function rate(requests: number, concurrency: number): Promise<Row> {
  const [latency, perMinute] = [200, 600]
  const text = interview(requests, [33, 123])
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), [String(latency)])
  const [url] = (await once(child, 'message')) as [string]
  const options = {text, url, tokens: 1, concurrency, requestsPerMinute: perMinute}
  const {seconds, outcome} = await translateWith(options)
  // What is more than a minute's worth begins when the first of it leave the window.
  const most = await bare(url, Math.min(requests, perMinute), concurrency)
  const rest = requests > perMinute ? await bare(url, requests - perMinute, concurrency) : 0
  child.kill()
  const best = Math.max(most, rest && 60 + rest)
  const over = ((seconds / best - 1) * 100).toFixed(1)
  return [
    `${outcome?.usage.requests} requests of 200 ms, ${concurrency} at once, at 600 a minute: seconds`,
    `${seconds.toFixed(1)} (at best ${best.toFixed(1)}, ${over} % over)`
  ]
}

async function estimated(): Promise<Row[]> {
  const both = await estimates()
  const off = (said: number, was: number) => `${((said / was - 1) * 100).toFixed(1)} %`
  return both.map(({estimated: said, real}, at) => [
    `estimate of ${at === 0 ? 'a first' : 'a second'} text: requests, tokens in, out, money`,
    [
      `${said.requests} of ${real.requests}`,
      off(said.tokens.in, real.tokens.in),
      off(said.tokens.out, real.tokens.out),
      off(said.money.amount, real.money.amount)
    ].join(', ')
  ])
}

const rows = [
  ...(await plain()),
  ...(await short()),
  ...(await faults()),
  ...(await ignored()),
  await rate(400, 6),
  ...(await estimated()),
  ...(process.argv.includes('--long') ? [await rate(1000, 40)] : [])
]
const table = [['', ''], ['---', '---:'], ...rows]
console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
