import {realpath} from 'node:fs/promises'
import path from 'node:path'

/** A path that all names of one file share, be it there or not. */
export async function identity(file: string): Promise<string> {
  return realpath(file).catch(async () =>
    path.join(
      await realpath(path.dirname(file)).catch(() => path.resolve(path.dirname(file))),
      path.basename(file)
    )
  )
}
