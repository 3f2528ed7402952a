import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, globSync, rmSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/**
 * Builds what the published command needs: the data and the compiled program. What is newer than
 * all that it is made of is left alone, for npm runs this before every `npx duizhao` in a checkout.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const run = (...words: string[]) =>
  execFileSync(process.execPath, words, {cwd: root, stdio: 'inherit'})

function isFresh(made: string, sources: readonly string[]): boolean {
  if (!existsSync(`${root}${made}`)) return false
  const time = statSync(`${root}${made}`).mtimeMs
  return globSync([...sources], {cwd: root}).every(
    (file) => statSync(`${root}${file}`).mtimeMs < time
  )
}

const lock = 'package-lock.json'
const builders = ['scripts/dictionary.ts', 'pipeline/align/dictionary/*.ts']
if (!isFresh('data/cedict.bin', [...builders, lock])) run('scripts/dictionary.ts')

const program = ['pipeline/**/*.{ts,json}', 'src/**/*.{ts,css,js}', 'tsconfig*.json', lock]
if (!isFresh('dist/src/cli.js', program)) {
  rmSync(`${root}dist`, {recursive: true, force: true})
  run(fileURLToPath(import.meta.resolve('typescript/lib/tsc.js')), '-p', 'tsconfig.build.json')
  const assets = 'src/review-server/assets'
  cpSync(`${root}${assets}`, `${root}dist/${assets}`, {recursive: true})
}
