import {rename, rm} from 'node:fs/promises'
import {codeOf} from './explain.ts'

/** A file written whole beside its place. */
export interface PartFile {
  part: string
  file: string
}

/**
 * Give parts the names of the files that they are to be; earlier files of these names go only when
 * all is in place, and come back where one cannot be (open in another program, owned by others).
 *
 * @throws What the file system says, with the file that it is about as `path`.
 */
export async function putInPlace(parts: readonly PartFile[]): Promise<void> {
  const steps: Array<{file: string; old: string | undefined}> = []
  try {
    for (const {part, file} of parts) {
      const old = await moveAside(file, `${part}.old`)
      steps.push({file, old})
      await rename(part, file)
    }
  } catch (error) {
    for (const {file, old} of steps.toReversed()) {
      await (old === undefined ? rm(file, {force: true}) : rename(old, file))
    }

    throw error
  }

  for (const {old} of steps) if (old !== undefined) await rm(old, {force: true})
}

async function moveAside(file: string, old: string): Promise<string | undefined> {
  try {
    await rename(file, old)
    return old
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
