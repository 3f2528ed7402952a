import {copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {CaseFile} from './case.ts'

/** The texts that many cases share. */
export const texts = path.join(import.meta.dirname, 'texts')

/** Make an empty folder whose name has Han characters and spaces, as folders of people have. */
export function makeFolder(): string {
  const outer = mkdtempSync(path.join(tmpdir(), 'duizhao-'))
  const folder = path.join(outer, '我的 對照 稿')
  mkdirSync(folder)
  return folder
}

/** Remove a folder that `makeFolder` made. */
export function removeFolder(folder: string): void {
  rmSync(path.dirname(folder), {recursive: true, force: true})
}

/** Do something in a folder with shared texts and described files, and remove it afterwards. */
export async function inFolder<T>(
  shared: readonly string[],
  described: readonly CaseFile[],
  step: (folder: string) => Promise<T>
): Promise<T> {
  const folder = makeFolder()
  try {
    fillFolder(folder, shared, undefined, described)
    return await step(folder)
  } finally {
    removeFolder(folder)
  }
}

/** Put shared texts, the files of a case's own folder, and described files into a folder. */
export function fillFolder(
  folder: string,
  shared: readonly string[],
  own?: string,
  described: readonly CaseFile[] = []
): void {
  for (const name of shared) copyFileSync(path.join(texts, name), path.join(folder, name))
  if (own) {
    cpSync(own, folder, {recursive: true, filter: (one) => path.basename(one) !== 'case.yaml'})
  }

  for (const one of described) {
    const place = path.join(folder, one.name)
    mkdirSync(one.folder ? place : path.dirname(place), {recursive: true})
    if (!one.folder) writeFileSync(place, bytesOf(one))
  }
}

function bytesOf({text, hex, repeat, times = 0, before = '', after = '', copy}: CaseFile) {
  if (hex !== undefined) return Buffer.from(hex, 'hex')
  if (copy !== undefined) return readFileSync(path.join(texts, copy))
  return Buffer.from(repeat === undefined ? (text ?? '') : before + repeat.repeat(times) + after)
}

/** All files under a folder, by path relative to it with `/`, with their bytes. */
export function listFolder(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const place = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, place).replaceAll(path.sep, '/')
    if (entry.isDirectory()) files.set(`${name}/`, Buffer.alloc(0))
    else files.set(name, readFileSync(place))
  }

  return files
}
