import {execFile} from 'node:child_process'
import {userInfo} from 'node:os'
import {promisify} from 'node:util'

/** Who sits here: as git knows, or else the system. */
export async function nameOfUser(): Promise<string> {
  try {
    const {stdout} = await promisify(execFile)('git', ['config', 'user.name'])
    if (stdout.trim() !== '') return stdout.trim()
  } catch {
    // Without git, or without a name in it.
  }

  return userInfo().username
}
