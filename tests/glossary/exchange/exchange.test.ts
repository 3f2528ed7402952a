import {readFileSync, readdirSync} from 'node:fs'
import fc from 'fast-check'
import {RelaxNGValidator, XmlDocument} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {exchanges, lossesOf} from '../../../pipeline/glossary/exchange/index.ts'
import {newGlossaryFile} from '../../../pipeline/glossary/edit/index.ts'
import {parseGlossary, toConcept} from '../../../pipeline/glossary/parse.ts'
import type {RawConcept} from '../../../pipeline/glossary/schema.ts'
import {faultsOf} from '../../faults-of.ts'
import {schemaOf} from '../../schemas.ts'
import {rawConcepts} from '../arbitrary.ts'

type Format = keyof typeof exchanges
const formats = Object.keys(exchanges) as Format[]
const conceptsOf = (raws: readonly RawConcept[]) => raws.map((raw) => toConcept(raw, 'harbour'))

describe.each(formats)('what goes out as %s', (format) => {
  const {print, read} = exchanges[format]

  test('comes back as concepts that a glossary can hold', () => {
    fc.assert(
      fc.property(rawConcepts, (raws) => {
        const {concepts} = read(print(conceptsOf(raws), 'zh'), 'file')
        const text = newGlossaryFile('d', concepts)
        expect(parseGlossary([{path: 'g.yaml', text}]).size).toBe(concepts.length)
      }),
      {numRuns: 30}
    )
  })

  test('is the same each time', () => {
    fc.assert(
      fc.property(rawConcepts, (raws) => {
        const concepts = conceptsOf(raws)
        expect(print(concepts, 'zh')).toBe(print(concepts, 'zh'))
      }),
      {numRuns: 10}
    )
  })
})

test.each(['tbx', 'tbx2'] as const)('%s loses nothing', (format) => {
  fc.assert(
    fc.property(rawConcepts, (raws) => {
      const concepts = conceptsOf(raws)
      const {print, read} = exchanges[format]
      const back = read(print(concepts, 'zh'), 'file')
      expect(back.left).toEqual([])
      expect(conceptsOf(back.concepts)).toEqual(concepts)
      expect([...back.domains.values()]).toEqual(concepts.map(({domain}) => domain))
      expect(lossesOf(format, concepts, 'zh')).toEqual([])
    })
  )
})

/** A concept without what a table has no column for. */
function withoutRest({id, kind, review, terms, note, source, ...rest}: RawConcept): RawConcept {
  const bare = Object.entries(terms).map(([lang, entries]) => [
    lang,
    entries.map((entry) => (typeof entry === 'string' ? entry : {...entry, context: undefined}))
  ])
  const kept = {
    id,
    kind,
    review,
    terms: Object.fromEntries(bare) as RawConcept['terms'],
    'do-not-translate': rest['do-not-translate'],
    note,
    source
  }
  return JSON.parse(JSON.stringify(kept)) as RawConcept
}

test('a table for spreadsheets loses what it says, and nothing else', () => {
  fc.assert(
    fc.property(rawConcepts, (raws) => {
      const bare = conceptsOf(raws.map(withoutRest))
      const {print, read} = exchanges.csv
      expect(lossesOf('csv', bare, 'zh')).toEqual([])
      expect(conceptsOf(read(print(bare, 'zh'), 'file').concepts)).toEqual(bare)
    })
  )
})

function validatorOf(schemaFile: string | URL): RelaxNGValidator {
  return RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schemaFile)))
}

const {file, isMissing, reason} = schemaOf('tbx/TBX-Basic.rng')

describe.skipIf(isMissing)(`TBX is valid by the schema of TBX-Basic${reason}`, () => {
  test('whatever stands in it', () => {
    const validator = validatorOf(file)
    const faultOf = (xml: string) => faultsOf(validator, xml)
    fc.assert(
      fc.property(rawConcepts, (raws) => {
        expect(faultOf(exchanges.tbx.print(conceptsOf(raws), 'zh'))).toBe('')
      })
    )
    expect(faultOf('<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic"/>')).not.toBe('')
  })
})

test('TBX 2 is valid by the content model of its core structure', () => {
  const validator = validatorOf(new URL('tbx-2-core.rng', import.meta.url))
  const faultOf = (xml: string) => faultsOf(validator, xml)
  fc.assert(
    fc.property(rawConcepts, (raws) => {
      expect(faultOf(exchanges.tbx2.print(conceptsOf(raws), 'zh'))).toBe('')
    })
  )
  expect(faultOf('<martif type="TBX" xml:lang="en"/>')).not.toBe('')
})

interface Case {
  format: Format
  concepts?: RawConcept[]
  left?: string[]
  error?: string
}

const cases = new URL('cases/', import.meta.url)

test.each(readdirSync(cases))('reads %s', (name) => {
  const folder = new URL(`${name}/`, cases)
  const input = readdirSync(folder).find((one) => one.startsWith('input.')) ?? ''
  const text = readFileSync(new URL(input, folder), 'utf8')
  const expected = parse(readFileSync(new URL('expected.yaml', folder), 'utf8')) as Case
  const read = () => exchanges[expected.format].read(text, input)
  expect(outcomeOf(read)).toEqual({
    concepts: expected.concepts,
    left: expected.concepts && (expected.left ?? []),
    error: expected.error
  })
})

function outcomeOf(read: () => ReturnType<(typeof exchanges)['tbx']['read']>) {
  try {
    const {concepts, left} = read()
    return {concepts, left, error: undefined}
  } catch (error) {
    return {concepts: undefined, left: undefined, error: (error as Error).message}
  }
}

test('DeepL is given approved terms, each source once, and nothing that it refuses', () => {
  const raws: RawConcept[] = [
    {
      id: 'a',
      kind: 'term',
      review: 'approved',
      terms: {zh: ['退潮', '落潮'], en: ['ebb', 'low tide']}
    },
    {id: 'b', kind: 'term', review: 'approved', terms: {zh: ['退潮'], en: ['ebbing']}},
    {id: 'c', kind: 'term', review: 'proposed', terms: {zh: ['漲潮'], en: ['flood']}},
    {id: 'd', kind: 'term', review: 'approved', terms: {zh: ['潮'.repeat(400)], en: ['long']}}
  ]
  const concepts = conceptsOf(raws)
  expect(exchanges.deepl.print(concepts, 'zh')).toBe('退潮\tebb\n落潮\tebb\n')
  expect(exchanges.deepl.print(concepts, 'en')).toBe('ebb\t退潮\nlow tide\t退潮\nebbing\t退潮\n')
  expect(lossesOf('deepl', concepts, 'zh').map(({what}) => what)).toEqual([
    '1 concepts that are not approved',
    `\`${'潮'.repeat(40)}\`, which DeepL does not take`
  ])
})
