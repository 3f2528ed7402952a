import {execFile} from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

/** The published command, as a checkout runs it. */
export const command = path.resolve(import.meta.dirname, '../../bin/duizhao.js')

/** What a run gave back. */
export interface Run {
  /** The exit code; the signal's name where one ended it. */
  exit: number | string
  stdout: string
  stderr: string
}

/** Run `duizhao` in a folder. */
export async function run(
  words: readonly string[],
  cwd: string,
  environment: Record<string, string> = {}
): Promise<Run> {
  const env = {...process.env, NO_COLOR: '1', ...environment}
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...words],
      {cwd, env, maxBuffer: 2 ** 28},
      (error, stdout, stderr) => {
        resolve({exit: error ? (error.code ?? error.signal ?? 'failed') : 0, stdout, stderr})
      }
    )
  })
}

let running = 0
const waiting: Array<() => void> = []

/** Run a step as soon as fewer than two others run: every run of the command takes a core. */
export async function limited<T>(step: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await step()
  } finally {
    running--
    waiting.shift()?.()
  }
}
