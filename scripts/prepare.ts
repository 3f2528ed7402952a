import {rm} from 'node:fs/promises'
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** Builds what the published command needs: the data and the compiled program. */
const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'))
const run = (...words: string[]) =>
  execFileSync(process.execPath, words, {cwd: root, stdio: 'inherit'})

run('scripts/dictionary.ts')
await rm(new URL('../dist', import.meta.url), {recursive: true, force: true})
run(compiler, '-p', 'tsconfig.build.json')
