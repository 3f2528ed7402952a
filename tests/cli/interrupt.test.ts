import {execFileSync, spawn} from 'node:child_process'
import type {StdioOptions} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, closeSync, existsSync, openSync, rmSync, symlinkSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {text} from 'node:stream/consumers'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {inFolder, listFolder} from './folder.ts'
import {command, limited, run} from './run.ts'

const pair = ['lighthouse.zh.txt', 'lighthouse.en.md']
const build = ['build', 'lighthouse.zh.txt', '-t', 'lighthouse.en.md']
const sentence = 'duizhao: Interrupted; nothing was written\n'
const isRoot = process.getuid?.() === 0
const hasLimits = process.platform === 'linux'

/** Run a program to its end; gives its code, the signal that ended it, and its messages. */
async function follow(
  program: string,
  words: readonly string[],
  cwd: string,
  stdio: StdioOptions = 'pipe',
  onStart: (child: ReturnType<typeof spawn>) => void = () => undefined
) {
  const child = spawn(program, words, {cwd, stdio})
  onStart(child)
  const closed: Promise<unknown[]> = once(child, 'close')
  const [stderr, [code, signal]] = await Promise.all([
    child.stderr ? text(child.stderr) : '',
    closed
  ])
  return {stderr, code, signal}
}

/** The files of a folder with their words. */
function wordsOf(folder: string): Array<[string, string]> {
  return [...listFolder(folder)].map(([name, bytes]) => [name, String(bytes)])
}

describe.concurrent('an end before the end', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`by ${signal} while files are written leaves all as it was`, () =>
      inFolder([], [{name: 'b.txt', text: 'old'}], async (folder) => {
        const script = path.join(import.meta.dirname, 'write-and-end.ts')
        const result = await follow(process.execPath, [script, signal], folder)
        expect(result).toEqual({stderr: sentence, code: null, signal})
        expect(wordsOf(folder)).toEqual([['b.txt', 'old']])
      }))
  }

  test.skipIf(process.platform === 'win32')(
    'by SIGINT while the command works leaves nothing',
    () =>
      inFolder([], [], async (folder) => {
        // A pipe in the text's place: once it is written, the command has read it and is at work.
        // Ctrl-C is pressed again as people do: Node may miss one as a step begins or ends.
        const pipe = path.join(folder, 'long.zh.txt')
        execFileSync('mkfifo', [pipe])
        const long = `題目\n\n${'燈塔在石嶼上。\n\n'.repeat(20_000)}`
        const words = [command, 'build', 'long.zh.txt']
        const result = await follow(process.execPath, words, folder, 'pipe', (child) => {
          void writeFile(pipe, long).then(async () => {
            while (child.exitCode === null && child.signalCode === null) {
              child.kill('SIGINT')
              await wait(150)
            }
          })
        })
        expect(result).toEqual({stderr: sentence, code: null, signal: 'SIGINT'})
        rmSync(pipe)
        expect([...listFolder(folder).keys()]).toEqual([])
      })
  )
})

test.skipIf(!hasLimits)('a working folder that was removed is told', () =>
  inFolder(pair, [{name: 'gone', folder: true}], async (folder) => {
    const shell = ['-c', 'rmdir ../gone; exec "$0" "$@"', process.execPath, command]
    const words = ['build', path.join(folder, 'lighthouse.zh.txt')]
    expect(await follow('bash', [...shell, ...words], path.join(folder, 'gone'))).toEqual({
      stderr:
        'duizhao: Cannot find the working folder, which somebody has removed; change to another one\n',
      code: 2,
      signal: null
    })
  })
)

describe.concurrent('output that cannot be taken', () => {
  test('by a reader that has had enough is no failure', () =>
    inFolder(
      [],
      [
        {name: 'a.zh', repeat: '燈塔在石嶼上。\n', times: 3000},
        {name: 'a.en', repeat: 'The lighthouse is on Stone Islet.\n', times: 3000}
      ],
      async (folder) => {
        const words = [command, 'align', '--lines', 'a.zh', 'a.en']
        const result = await follow(process.execPath, words, folder, 'pipe', ({stdout}) => {
          stdout?.once('data', () => stdout.destroy())
        })
        expect(result).toEqual({stderr: '', code: 0, signal: null})
      }
    ))

  test.skipIf(!existsSync('/dev/full'))('by a full disk is told', () =>
    inFolder(pair, [], async (folder) => {
      const full = openSync('/dev/full', 'w')
      try {
        const words = [command, 'align', ...pair]
        expect(await follow(process.execPath, words, folder, ['ignore', full, 'pipe'])).toEqual({
          stderr: 'duizhao: Cannot write to standard output: the disk is full; free some space\n',
          code: 2,
          signal: null
        })
      } finally {
        closeSync(full)
      }
    })
  )

  test.skipIf(!hasLimits)('by a disk that has no room leaves the earlier book', () =>
    inFolder(pair, [{name: 'output/lighthouse/lighthouse.md', text: 'old'}], async (folder) => {
      const before = wordsOf(folder)
      const words = [process.execPath, command, ...build, '--force']
      const shell = ['-c', 'ulimit -f 1; exec "$0" "$@"', ...words]
      expect(await limited(() => follow('bash', shell, folder))).toEqual({
        stderr: `duizhao: Cannot write \`output/lighthouse/lighthouse.md\`: the system allows no file of that size; raise the limit (\`ulimit -f\`); nothing was written\n`,
        code: 2,
        signal: null
      })
      expect(wordsOf(folder)).toEqual(before)
    })
  )

  test.skipIf(!hasLimits)('by a system folder is told, and ends', () =>
    inFolder(pair, [], async (folder) => {
      const words = [command, ...build, '--out', '/proc/x']
      const result = await limited(() =>
        follow(process.execPath, words, folder, 'pipe', (child) => {
          setTimeout(() => child.kill('SIGKILL'), 60_000).unref()
        })
      )
      expect(result).toEqual({
        stderr:
          'duizhao: Cannot write `/proc/x/lighthouse/lighthouse.md`: the system allows no new file there; name a folder elsewhere; nothing was written\n',
        code: 2,
        signal: null
      })
    })
  )

  test('by a link to nothing is told', () =>
    inFolder(pair, [], async (folder) => {
      symlinkSync('nowhere', path.join(folder, 'output'))
      const {exit, stderr} = await limited(() => run(build, folder))
      expect(exit).toBe(2)
      expect(stderr).toBe(
        'duizhao: Cannot write `output/lighthouse/lighthouse.md`: a link to nothing stands where a folder should be; name a folder elsewhere; nothing was written\n'
      )
    }))

  test.skipIf(isRoot)('by a folder without permission is told', () =>
    inFolder(pair, [{name: 'output', folder: true}], async (folder) => {
      chmodSync(path.join(folder, 'output'), 0o555)
      const {exit, stderr} = await run(build, folder)
      expect(exit).toBe(2)
      expect(stderr).toBe(
        'duizhao: Cannot write `output/lighthouse/lighthouse.md`: its permissions forbid it; name a folder elsewhere; nothing was written\n'
      )
    })
  )
})
