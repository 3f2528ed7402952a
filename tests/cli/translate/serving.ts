import {readFileSync} from 'node:fs'
import path from 'node:path'
import {englishFor} from '../../engines/server/english.ts'
import {startServer} from '../../engines/server/server.ts'
import type {FaultServer, ServerOptions} from '../../engines/server/server.ts'
import {inFolder} from '../folder.ts'
import {limited, run} from '../run.ts'
import type {Run} from '../run.ts'

/** A folder with a text, and a server that translates. */
export interface Serving {
  folder: string
  server: FaultServer
  /** Build the text with an engine of that server. */
  build: (words?: readonly string[], environment?: Record<string, string>) => Promise<Run>
  /** The report of the last build. */
  report: () => {
    ledger: Record<string, number>
    findings: Array<{rule: string; place: string; line?: number}>
    cost: {requests: number; tokens?: Record<string, number>; money?: {amount: number}}
  }
  read: (file: string) => string
}

/** Do something beside a server. Numbers are said as they are, so that nothing is to be mended. */
export async function serving(
  options: Partial<ServerOptions>,
  step: (serving: Serving) => Promise<void>
): Promise<void> {
  const server = await startServer({translate: ({text}) => englishFor(text), ...options})
  try {
    await inFolder([], [{name: 'talk.zh.txt', text: talk}], async (folder) => {
      const engine = ['--engine', 'openai:test', '--base-url', `${server.url}/v1`, '--quiet']
      const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
      await step({
        folder,
        server,
        read,
        report: () => JSON.parse(read('output/talk/report.json')) as ReturnType<Serving['report']>,
        build: async (words = [], environment = {}) =>
          limited(() => run(['build', 'talk.zh.txt', ...engine, ...words], folder, environment))
      })
    })
  } finally {
    await server.close()
  }
}

/** An interview without numbers: a sentence of invented English is right for each. */
export const talk = `山上的郵差

問：你每天走多遠？

答：從山腳走到廟口，再從廟口走回來。路上有人家的地方我都停。

冬天下雪，鞋底要綁草繩。

問：信還多嗎？

答：少了。年輕人不寫信，老人家眼睛不好。我替他們念，也替他們寫。
`
