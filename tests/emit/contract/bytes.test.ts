import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {layouts, names} from './all.ts'
import {books} from './books.ts'

const program = fileURLToPath(new URL('digests.ts', import.meta.url))

function digests(zone: string, language: string): string[] {
  const {stdout} = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: {...process.env, LC_ALL: language, TZ: zone}
  })
  return stdout.trim().split('\n')
}

test('the same book gives the same bytes in any time zone and language', () => {
  const here = digests('UTC', 'C')
  expect(here).toHaveLength(Object.keys(books).length * names.length * layouts.length)
  expect(digests('Asia/Taipei', 'zh_TW.UTF-8')).toEqual(here)
  expect(digests('America/St_Johns', 'tr_TR.UTF-8')).toEqual(here)
})
