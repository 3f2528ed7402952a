import {existsSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const folder = process.env['DUIZHAO_SCHEMAS']

/** A makers' schema, which is no part of the project, or why a test cannot have it. */
export interface Schema {
  file: string
  isMissing: boolean
  /** Put behind the name of a test that is skipped; empty where the schema is there. */
  reason: string
}

/**
 * Look for a schema in the folder that the environment variable `DUIZHAO_SCHEMAS` names.
 *
 * @param name Path in that folder.
 */
export function schemaOf(name: string): Schema {
  if (!folder) {
    const reason = ` (skipped: DUIZHAO_SCHEMAS names no folder to look for ${name} in)`
    return {file: name, isMissing: true, reason}
  }

  const file = path.join(folder, name)
  const isMissing = !existsSync(file)
  return {
    file,
    isMissing,
    reason: isMissing ? ` (skipped: DUIZHAO_SCHEMAS names a folder without ${name})` : ''
  }
}
