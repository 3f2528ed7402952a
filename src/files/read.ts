import {createReadStream} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {VFile} from 'vfile'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {explainSystemError} from './explain.ts'

/** The largest text that is read, in MiB: two million Chinese characters, which take 2 GB to pair. */
const largestText = 8

/** The largest picture that is read, in MiB. */
export const largestPicture = 32

/** What came of reading: the bytes, or why there are none and the way out. */
export type BytesOrReason = {bytes: Uint8Array} | {reason: string}

const opened = new Set<string>()

/** The files that this process has read: what it may never write over. */
export function openedFiles(): string[] {
  return [...opened]
}

/**
 * Read a file whole.
 *
 * @param limit How large it may be, in MiB.
 */
export async function readBytes(file: string, limit = largestText): Promise<BytesOrReason> {
  opened.add(file)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    // In pieces, so that neither a huge file nor a device without end fills the memory.
    const stream: AsyncIterable<Uint8Array> = createReadStream(file, {highWaterMark: 2 ** 18})
    for await (const bytes of stream) {
      chunks.push(bytes)
      size += bytes.length
      if (size > limit * 2 ** 20) {
        return {reason: `it is larger than ${limit} MB; split it into several files`}
      }
    }
  } catch (error) {
    return {reason: explainSystemError(error)}
  }

  return {bytes: Buffer.concat(chunks)}
}

/**
 * Read a file that must be there.
 *
 * @param limit How large it may be, in MiB.
 * @returns Its bytes, with its path.
 * @throws {InputError} Where it cannot be read.
 */
export async function readInput(file: string, limit?: number): Promise<VFile> {
  const reading = await readBytes(file, limit)
  if ('bytes' in reading) return new VFile({path: file, value: reading.bytes})
  throw new InputError(`Cannot read \`${file}\`: ${reading.reason}`)
}

/**
 * Read a file of ours, which is always in UTF-8.
 *
 * @param limit How large it may be, in MiB.
 * @throws {InputError} Where it cannot be read or is in another encoding.
 */
export async function readUtf8(file: string, limit?: number): Promise<string> {
  const {value} = await readInput(file, limit)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(value))
  } catch {
    throw new InputError(`Unexpected encoding of \`${file}\`, expected UTF-8; save it as UTF-8`)
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
 * The files that paths name: a file itself, of a folder its YAML files in order of name. A file that
 * several paths lead to counts once.
 *
 * @throws {InputError} Where a path names nothing, or a folder without YAML files.
 */
export async function expandYaml(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(paths.map(yamlFiles))
  const files = lists.flat()
  const own = await Promise.all(files.map((file) => realpath(file).catch(() => file)))
  return files.filter((_, at) => own.indexOf(own[at] ?? '') === at)
}

async function yamlFiles(place: string): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place]
    const names = (await readdir(place)).filter((name) => /\.ya?ml$/i.test(name)).toSorted()
    if (names.length > 0) return names.map((name) => path.join(place, name))
  } catch (error) {
    throw new InputError(`Cannot read \`${place}\`: ${explainSystemError(error)}`)
  }

  throw new InputError(
    `Missing glossary in \`${place}\`, expected files that end in .yaml; name another folder`
  )
}
