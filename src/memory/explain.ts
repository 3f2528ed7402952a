import {InputError} from '../../pipeline/tree/input-error.ts'
import {codeOf, explainWriting} from '../files/explain.ts'

/** What SQLite's primary result codes mean for people. */
const reasons: Partial<Record<number, string>> = {
  3: 'its permissions forbid it; change them or name another file with `--memory`',
  5: 'another program has held it for too long; end that one and try again',
  6: 'another program has held it for too long; end that one and try again',
  8: 'the file or its folder is read-only; change that or name another file with `--memory`',
  10: 'the disk does not answer as it should; check it',
  11: 'it is damaged; put a copy of it in its place, or move it away and import what you exported',
  13: 'the disk is full; free some space',
  14: 'the file or its folder cannot be opened or written; check the path and its permissions',
  26: 'it is no memory of duizhao; name another file with `--memory`'
}

/**
 * Do something with a memory's file.
 *
 * @throws {InputError} Says in one sentence why it could not be done.
 */
export function explaining<T>(file: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : -1
    const reason = reasons[code]
    if (reason) throw new InputError(`Cannot use the memory \`${file}\`: ${reason}`)
    if (codeOf(error).startsWith('E') && !codeOf(error).startsWith('ERR_')) {
      throw new InputError(`Cannot use the memory \`${file}\`: ${explainWriting(error)}`)
    }

    throw error
  }
}
