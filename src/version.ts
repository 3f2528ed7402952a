import {readFile} from 'node:fs/promises'

/** The version of duizhao, out of its `package.json`. */
export async function version(): Promise<string> {
  const text = await readFile(new URL(import.meta.resolve('#package')), 'utf8')
  return (JSON.parse(text) as {version: string}).version
}
