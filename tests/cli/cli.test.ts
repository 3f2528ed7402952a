import {readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {type Case, loadCase} from './case.ts'
import {fillFolder, listFolder, makeFolder, removeFolder} from './folder.ts'
import {faultsOf} from './hold.ts'
import {limited, run} from './run.ts'

const cases = path.join(import.meta.dirname, 'cases')

describe.concurrent('the command line', () => {
  for (const name of readdirSync(cases)) {
    const own = path.join(cases, name)
    const one = loadCase(own)
    test(`${name}: ${one.why}`, async () => {
      expect(await limited(() => play(one, own))).toEqual([])
    })
  }
})

/** Run a case in a folder of its own; gives what is not as it should be. */
async function play(one: Case, own: string): Promise<string[]> {
  const folder = makeFolder()
  try {
    fillFolder(folder, one.texts ?? [], own, one.files)
    const before = listFolder(folder)
    const place = (text: string) => text.replaceAll('{folder}', folder)
    const result = await run(one.arguments.map(place), folder, one.environment)
    return faultsOf(one, result, {before, after: listFolder(folder), place})
  } finally {
    removeFolder(folder)
  }
}
