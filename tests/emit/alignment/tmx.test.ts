import {readFileSync} from 'node:fs'
import * as fc from 'fast-check'
import {DtdValidator, XmlDtd} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import type {Alignment} from '../../../pipeline/emit/alignment/index.ts'
import {alignmentForms} from '../../../pipeline/emit/alignment/index.ts'
import {faultsOf} from '../../faults-of.ts'
import {schemaOf} from '../../schemas.ts'

const {file, isMissing, reason} = schemaOf('tmx/tmx14.dtd')

function alignmentOf(blocks: ReadonlyArray<readonly [string, string]>): Alignment {
  return {
    source: {lang: 'zh-Hant', blocks: blocks.map(([source]) => source)},
    target: {lang: 'en-GB', blocks: blocks.map(([, target]) => target)},
    beads: blocks.map((_, index) => ({source: [index], target: [index], score: 0.5}))
  }
}

const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.constantFrom('', ' ', '</seg>', '&amp;', ']]>', '<!-- a -->', '\u0000\uFFFF\uD800', '甲\n乙')
)

describe.skipIf(isMissing)(`a translation memory is valid by the DTD of TMX 1.4${reason}`, () => {
  const validator = isMissing ? undefined : new DtdValidator(XmlDtd.fromBuffer(readFileSync(file)))
  const faults = (xml: string) => (validator ? faultsOf(validator, xml) : '')

  test('whatever the texts hold', () => {
    const blocks = fc.array(fc.tuple(text, text), {maxLength: 4})
    fc.assert(
      fc.property(blocks, (list) => {
        expect(faults(alignmentForms.tmx(alignmentOf(list)))).toBe('')
      })
    )
  })

  test('where blocks are joined, left out and added', () => {
    const alignment = {
      ...alignmentOf([
        ['一。', 'One.'],
        ['二。', 'Two.'],
        ['三。', 'Three.']
      ]),
      beads: [
        {source: [0, 1], target: [0], score: 1},
        {source: [2], target: [], score: 0},
        {source: [], target: [1, 2], score: 0}
      ]
    }
    const xml = alignmentForms.tmx(alignment)
    expect(faults(xml)).toBe('')
    expect(xml.match(/<tu>/g)).toHaveLength(1)
  })

  test('unless there is something to be found', () => {
    const xml = alignmentForms.tmx(alignmentOf([['一。', 'One.']]))
    expect(faults(xml.replace(' segtype="block"', ''))).toContain('segtype')
    expect(faults(xml.replaceAll('seg>', 'segment>'))).toContain('segment')
  })
})
