import path from 'node:path'
import {expect, test} from 'vitest'
import {putInPlace} from '../../src/files/put-in-place.ts'
import {inFolder, listFolder} from './folder.ts'

const described = [
  {name: 'a.part', text: 'new a'},
  {name: 'b.part', text: 'new b'},
  {name: 'a', text: 'old a'},
  {name: 'b', text: 'old b'}
]

/** Put parts in place; gives the files of the folder with their words afterwards. */
async function put(names: readonly string[], folder: string): Promise<Record<string, string>> {
  const parts = names.map((name) => ({
    part: path.join(folder, `${name}.part`),
    file: path.join(folder, name)
  }))
  await putInPlace(parts)
  return wordsOf(folder)
}

function wordsOf(folder: string): Record<string, string> {
  return Object.fromEntries([...listFolder(folder)].map(([name, bytes]) => [name, String(bytes)]))
}

test('parts take the place of earlier files, and of none', () =>
  inFolder([], [...described, {name: 'c.part', text: 'new c'}], async (folder) => {
    expect(await put(['a', 'b', 'c'], folder)).toEqual({a: 'new a', b: 'new b', c: 'new c'})
  }))

test('where one part cannot be put in place, all earlier files come back', () =>
  inFolder([], [...described, {name: 'c', text: 'old c'}], async (folder) => {
    await expect(put(['a', 'b', 'c'], folder)).rejects.toThrow('ENOENT')
    expect(wordsOf(folder)).toEqual({a: 'old a', b: 'old b', c: 'old c'})
  }))
