import {execFileSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-package-'))
const unpacked = path.join(folder, 'package')
const npm = (words: string[], cwd: string) =>
  execFileSync('npm', words, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})

let files: string[] = []

beforeAll(() => {
  // Packing builds dist/, which other tests must not see half-built: it is done in a copy.
  const copy = path.join(folder, 'copy')
  const isLeftOut = (file: string) => /^(?:node_modules|\.git|dist|output)$/.test(file)
  cpSync(root, copy, {
    recursive: true,
    preserveTimestamps: true,
    filter: (file) => !isLeftOut(path.relative(root, file))
  })
  symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(copy, 'node_modules'))
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--pack-destination', folder, '--loglevel=silent'], copy).replace(
      /^[^[]*/,
      ''
    )
  ) as Array<{filename: string; files: Array<{path: string}>}>
  files = (packed?.files ?? []).map((file) => file.path).toSorted()
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', tarball], {cwd: folder})
  // What the lock says, so that the test is the same on every day.
  cpSync(path.join(root, 'package-lock.json'), path.join(unpacked, 'package-lock.json'))
  npm(['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline'], unpacked)
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
  expect(files).not.toContain('dist/src/sample.js')
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
  const command = path.join(unpacked, 'bin/duizhao.js')
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
