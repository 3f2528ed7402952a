import {lstat, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {readUtf8} from '../files/read.ts'
import {replaceFile} from './replace-file.ts'

/** A glossary file as it was last read or written. */
export interface GlossaryFile {
  path: string
  text: string
  /** Time of change and size, by which a change on disk is seen. */
  stamp: string
}

/** Glossary files that others may change, too. */
export interface GlossaryFiles {
  all: () => readonly GlossaryFile[]
  /** Read again what was changed on disk. Gives whether anything was. */
  refresh: () => Promise<boolean>
  /**
   * Write files anew, by their paths.
   *
   * @throws {InputError} Where one of them must not or cannot be written.
   */
  replace: (texts: ReadonlyMap<string, string>) => Promise<undefined>
}

/**
 * Open the files of a glossary.
 *
 * @throws {InputError} Where one cannot be read, or is a link that leads elsewhere.
 */
export async function openFiles(names: readonly string[]): Promise<GlossaryFiles> {
  for (const name of names) await holdInPlace(name)
  let files = await Promise.all(names.map(readFile))
  return {
    all: () => files,
    async refresh() {
      const stamps = await Promise.all(names.map(stampOf))
      if (files.every(({stamp}, index) => stamp === stamps[index])) return false
      files = await Promise.all(names.map(readFile))
      return true
    },
    async replace(texts) {
      for (const [name] of texts) {
        holdOwn(name)
        await holdInPlace(name)
      }

      for (const [name, text] of texts) {
        await replaceFile(name, text)
        const stamp = await stampOf(name)
        files = files.map((one) => (one.path === name ? {...one, text, stamp} : one))
      }

      return undefined
    }
  }
}

async function readFile(name: string): Promise<GlossaryFile> {
  const stamp = await stampOf(name)
  return {path: name, text: await readUtf8(name), stamp}
}

async function stampOf(name: string): Promise<string> {
  const {mtimeMs, size} = await stat(name).catch(() => ({mtimeMs: 0, size: -1}))
  return `${mtimeMs} ${size}`
}

/** What is changed in an installed package, such as `builtin`, is gone with its next version. */
function holdOwn(name: string): undefined {
  if (!path.resolve(name).split(path.sep).includes('node_modules')) return undefined
  throw new InputError(
    `Unexpected change of \`${name}\`, which an installed package owns; copy the file into a glossary of your own and use that`
  )
}

/** A link could lead what is written out of the glossary’s folder. */
async function holdInPlace(name: string): Promise<undefined> {
  const isLink = (await lstat(name)).isSymbolicLink()
  const real = await realpath(name)
  const folder = await realpath(path.dirname(name))
  if (!isLink && path.dirname(real) === folder) return undefined
  throw new InputError(
    `Unexpected link \`${name}\`, expected a file of the glossary’s own folder; name the file itself`
  )
}
