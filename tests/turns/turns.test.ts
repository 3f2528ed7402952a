import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {parseBlocks} from '../../pipeline/tree/index.ts'
import {flatten, turnsOfFile} from './flat.ts'
import {blocksOf, shapes} from './shapes.ts'

const cases = new URL('cases/', import.meta.url)

describe('turns', () => {
  const folders = readdirSync(cases, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  for (const {name} of folders) {
    const folder = new URL(`${name}/`, cases)
    const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input.txt'
    const expected = parse(readFileSync(new URL('expected.yaml', folder), 'utf8')) as {
      why: string
    }
    const {why, ...turns} = expected
    it(`${name}: ${why}`, () => {
      const file = new VFile({path: input, value: readFileSync(new URL(input, folder))})
      const tree = turnsOfFile(file)
      const found = flatten(tree, input.endsWith('.txt'))
      expect(withoutBlanks(found)).toEqual(withoutBlanks(turns))
      for (const block of blocksOf(tree)) {
        expect(shapes(parseBlocks(block.data?.block?.value ?? ''))).toEqual(shapes([block]))
      }
    })
  }
})

/**
 * A blank after a full-width colon is layout: `**時間：** 四月` reads as `**時間：**四月`. Stray
 * zero-width spaces are left out when a file is read.
 */
function withoutBlanks(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/\u200B|(?<=：)[ \u3000]+/g, ''))
}
