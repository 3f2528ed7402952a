import {readFile, readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {VFile} from 'vfile'
import {InputError} from '../../pipeline/tree/input-error.ts'

const reasons: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EISDIR: 'it is a folder; name a file in it',
  ENOTDIR: 'a part of its path is a file; check the path',
  EACCES: 'its permissions forbid it; change them or copy the file',
  EPERM: 'its permissions forbid it; change them or copy the file',
  ELOOP: 'its links go round in a circle; name the file itself',
  ENAMETOOLONG: 'its name is too long; rename it'
}

/** Why the file system refused, and the way out. */
export function explainSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return reasons[code] ?? `the system says ${code}; check the disk and the path`
}

/**
 * Read a file whole.
 *
 * @returns Its bytes, with its path.
 * @throws {InputError} Where it cannot be read.
 */
export async function readInput(file: string): Promise<VFile> {
  try {
    return new VFile({path: file, value: await readFile(file)})
  } catch (error) {
    throw new InputError(`Cannot read \`${file}\`: ${explainSystemError(error)}`)
  }
}

/** Whether something is there under a path. */
export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false
  )
}

/**
 * The files that paths name: a file itself, of a folder its YAML files in order of name.
 *
 * @throws {InputError} Where a path names nothing, or a folder without YAML files.
 */
export async function expandYaml(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (one) => {
      const info = await stat(one).catch((error: unknown) => {
        throw new InputError(`Cannot read \`${one}\`: ${explainSystemError(error)}`)
      })
      if (!info.isDirectory()) return [one]
      const names = (await readdir(one)).filter((name) => /\.ya?ml$/.test(name)).toSorted()
      if (names.length > 0) return names.map((name) => path.join(one, name))
      throw new InputError(
        `Missing glossary in \`${one}\`, expected files that end in .yaml; name another folder`
      )
    })
  )
  return lists.flat()
}
