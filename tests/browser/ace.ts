import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {installed, packageFolder} from './chromium.ts'

interface Assertion {
  'earl:test': {'dct:title': string}
  'earl:result': {'dct:description': string}
}

/**
 * What Ace by DAISY finds wrong with a book, and the accessibility metadata that it misses.
 *
 * @param folder Where the book and the report may be put, under the book's name.
 */
export async function ace(folder: string, name: string, bytes: Uint8Array) {
  const path = join(folder, `${name}.epub`)
  await writeFile(path, bytes)
  const {env, path: browser} = await installed()
  const out = join(folder, `${name}-ace`)
  const bin = join(packageFolder('@daisy/ace-cli'), 'bin', 'ace.js')
  const child = spawn(process.execPath, [bin, '--silent', '--outdir', out, path], {
    env: {
      ...process.env,
      ...env,
      ACE_TIMEOUT_INITIAL: '60000',
      PUPPETEER_EXECUTABLE_PATH: browser
    },
    stdio: 'ignore'
  })
  await once(child, 'exit')
  const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as {
    assertions: Array<{'earl:testSubject': {url: string}; assertions: Assertion[]}>
    'a11y-metadata': {missing: string[]; empty: string[]}
    'earl:result': {'earl:outcome': string}
  }
  const violations = report.assertions.flatMap(({assertions, 'earl:testSubject': {url}}) =>
    assertions.map(
      (assertion) =>
        `${url} ${assertion['earl:test']['dct:title']}: ${assertion['earl:result']['dct:description']}`
    )
  )
  return {
    metadata: report['a11y-metadata'],
    outcome: report['earl:result']['earl:outcome'],
    violations
  }
}
