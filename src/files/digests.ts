import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {VFile} from 'vfile'
import {z} from 'zod'

/** SHA-256 of files, in hexadecimal digits, by their names in a folder (with `/`). */
export type Digests = Record<string, string>

const report = z.object({written: z.record(z.string(), z.string())})

/** What tells bytes from others. */
export function digestOf(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}

/** The name under which a file's digest is kept. */
export function nameIn(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/')
}

/** The digests of files. */
export function digestsOf(folder: string, files: readonly VFile[]): Digests {
  return Object.fromEntries(
    files.map(({path: file, value}) => [nameIn(folder, file), digestOf(value)])
  )
}

/**
 * What builds have written into a folder so far, as its `report.json` tells.
 *
 * @returns Nothing where there is no report, or one that does not tell.
 */
export async function readDigests(folder: string): Promise<Digests> {
  try {
    return report.parse(JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')))
      .written
  } catch {
    return {}
  }
}
