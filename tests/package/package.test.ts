import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-package-'))
const npm = (words: string[], cwd: string) =>
  execFileSync('npm', words, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})

let files: string[] = []

beforeAll(() => {
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--pack-destination', folder, '--loglevel=silent'], root).replace(
      /^[^[]*/,
      ''
    )
  ) as Array<{filename: string; files: Array<{path: string}>}>
  files = (packed?.files ?? []).map((file) => file.path).toSorted()
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  npm(['install', '--prefix', folder, '--omit=dev', path.join(folder, tarball)], folder)
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('the package holds what a user needs and nothing else', () => {
  const kinds = new Set(files.map((file) => file.split('/')[0]))
  expect([...kinds].toSorted()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'LICENSES',
      'README.md',
      'bin',
      'data',
      'dist',
      'glossary',
      'package.json'
    ].toSorted()
  )
  expect(files.filter((file) => /\.ts$|test|fixture|bench/.test(file))).toEqual([])
  expect(files).toContain('bin/duizhao.js')
  expect(files).toContain('dist/src/cli.js')
})

test('the installed command tells its version', () => {
  expect(run(['--version']).trim()).toMatch(/^\d+\.\d+\.\d+$/)
})

test('the installed command builds a book in an empty folder', () => {
  for (const name of ['interview.zh.txt', 'interview.en.md']) {
    cpSync(path.join(root, 'examples', name), path.join(folder, name))
  }

  const output = run(['build', 'interview.zh.txt', '--translation', 'interview.en.md'])
  expect(output).toContain('source blocks')
  for (const ending of ['md', 'epub', 'html']) {
    expect(existsSync(path.join(folder, 'output/interview', `interview.${ending}`))).toBe(true)
  }
})

function run(words: string[]): string {
  const command = path.join(folder, 'node_modules/duizhao/bin/duizhao.js')
  try {
    return execFileSync(process.execPath, [command, ...words], {cwd: folder, encoding: 'utf8'})
  } catch (error) {
    // Findings make the code 1; the book is there all the same.
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error) {
      return String(error.stdout)
    }

    throw error
  }
}
