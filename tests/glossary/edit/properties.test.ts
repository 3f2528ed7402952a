import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {addConcept, editConcept, newGlossaryFile} from '../../../pipeline/glossary/edit/index.ts'
import {conceptSlices} from '../../../pipeline/glossary/edit/slices.ts'
import {parseGlossary, toConcept} from '../../../pipeline/glossary/parse.ts'
import {toRaw} from '../../../pipeline/glossary/to-raw.ts'
import {rawConcept, rawConcepts} from '../arbitrary.ts'

const path = 'glossary.yaml'

test('a new file has the concepts that were given', () => {
  fc.assert(
    fc.property(rawConcepts, (concepts) => {
      const text = newGlossaryFile('d', concepts)
      expect(parse(text)).toEqual({domain: 'd', concepts})
      expect([...parseGlossary([{path, text}]).keys()]).toEqual(concepts.map(({id}) => id))
    })
  )
})

test('an edit changes one concept, and the rest not by a byte', () => {
  fc.assert(
    fc.property(rawConcepts, rawConcept, fc.nat(), (concepts, other, seed) => {
      const text = newGlossaryFile('d', concepts)
      const at = seed % concepts.length
      const next = {...other, id: concepts[at]?.id ?? ''}
      const edited = editConcept(text, next)
      expect(parse(edited)).toEqual({domain: 'd', concepts: concepts.with(at, next)})
      const pieces = (whole: string) =>
        conceptSlices(whole).map(({start, end}) => whole.slice(start, end))
      expect(pieces(edited).toSpliced(at, 1)).toEqual(pieces(text).toSpliced(at, 1))
      expect(editConcept(edited, next)).toBe(edited)
    }),
    {numRuns: 40}
  )
})

test('what is added stands behind what was there', () => {
  fc.assert(
    fc.property(rawConcepts, rawConcept, (concepts, other) => {
      const added = {...other, id: 'new-one-1'}
      const before = newGlossaryFile('d', concepts)
      const text = addConcept(before, added)
      expect(text.startsWith(before.trimEnd())).toBe(true)
      expect(parse(text)).toEqual({domain: 'd', concepts: [...concepts, added]})
    })
  )
})

test('a concept written back is the same concept', () => {
  fc.assert(
    fc.property(rawConcept, (raw) => {
      const concept = toConcept(raw, 'd')
      expect(toConcept(toRaw(concept), 'd')).toEqual(concept)
    })
  )
})
