import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {text} from 'node:stream/consumers'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {command, limited} from '../run.ts'
import {serving} from './serving.ts'

/** Units that are a request each. */
const long = Array.from({length: 4}, (_, at) => `答：${'山上的郵差走得慢。'.repeat(150 + at)}`)
const talk = `${long.join('\n\n問：還有嗎？\n\n')}\n`

/** Start a build, and press Ctrl-C while the server is at its second request. */
async function pressed(
  folder: string,
  url: string,
  isAtWork: () => boolean,
  times: number
): Promise<{stderr: string; signal: unknown}> {
  const engine = ['--engine', 'openai:test', '--base-url', `${url}/v1`, '--concurrency', '1', '-q']
  const child = spawn(process.execPath, [command, 'build', 'talk.zh.txt', ...engine], {cwd: folder})
  const closed: Promise<unknown[]> = once(child, 'close')
  const stderr = text(child.stderr)
  while (!isAtWork() && child.exitCode === null) await wait(10)
  for (let time = 0; time < times; time++) {
    child.kill('SIGINT')
    await wait(100)
  }

  const [, signal] = await closed
  return {stderr: await stderr, signal}
}

test('Ctrl-C finishes what is in flight, keeps it, and says how to go on', () =>
  serving({latency: 600}, async ({folder, server, build}) => {
    writeFileSync(path.join(folder, 'talk.zh.txt'), talk)
    const isAtWork = () => server.log.length === 2
    const {stderr, signal} = await limited(() => pressed(folder, server.url, isAtWork, 1))
    expect(signal).toBe('SIGINT')
    expect(stderr).toMatch(
      /^\nduizhao: Finishing what the engine was asked; .*\nduizhao: Interrupted; \d of 7 units are translated and kept in the memory: run the same command again to go on\n$/
    )
    expect(existsSync(path.join(folder, 'output'))).toBe(false)
    expect(server.log).toHaveLength(2)
    const whole = await build(['--concurrency', '1'])
    expect(whole.exit).toBe(0)
    const asked = server.log.flatMap(({units}) => units.map((unit) => unit.text))
    expect(asked).toHaveLength(new Set(asked).size)
  }))

test('Ctrl-C once more gives up what is in flight', () =>
  serving(
    {fault: (request) => (request === 2 ? 'silent' : undefined)},
    async ({folder, server, build}) => {
      writeFileSync(path.join(folder, 'talk.zh.txt'), talk)
      const isAtWork = () => server.log.length === 2
      const {stderr, signal} = await limited(() => pressed(folder, server.url, isAtWork, 2))
      expect(signal).toBe('SIGINT')
      expect(stderr).toMatch(/duizhao: Interrupted; \d of 7 units are translated and kept/)
      expect((await build()).exit).toBe(0)
    }
  ))
