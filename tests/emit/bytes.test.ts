import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const program = fileURLToPath(new URL('digests.ts', import.meta.url))

function digests(zone: string): string {
  const {stdout} = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: {...process.env, TZ: zone}
  })
  return stdout
}

test('the same book gives the same bytes in any time zone', () => {
  const here = digests('UTC')
  expect(here).toMatch(/^(\w+ \w+ [\da-f]{64}\n){6}$/)
  expect(digests('Asia/Taipei')).toBe(here)
  expect(digests('America/St_Johns')).toBe(here)
})
