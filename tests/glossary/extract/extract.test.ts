import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {extractCandidates} from '../../../pipeline/glossary/extract/index.ts'
import {conceptOf} from '../../../pipeline/glossary/extract/to-concept.ts'
import {newGlossaryFile} from '../../../pipeline/glossary/edit/index.ts'
import {parseGlossary} from '../../../pipeline/glossary/parse.ts'
import {loadLexicon} from '../../../src/glossary/lexicon.ts'
import {treeOfBlocks} from './tree-of-blocks.ts'

interface Expected {
  proposed: Record<string, string | null>
  short?: Record<string, string[]>
  junk: string[]
}

const cases = new URL('cases/', import.meta.url)
const lexicon = await loadLexicon()

describe.each(readdirSync(cases))('the candidates of %s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8')
  const translation = existsSync(new URL(`${name}/input.en.md`, cases)) ? read('input.en.md') : ''
  const tree = treeOfBlocks(read('input.zh.md'), translation)
  const expected = parse(read('expected.yaml')) as Expected
  const found = extractCandidates(tree, {glossary: new Map(), lexicon})
  const byChinese = new Map(found.map((candidate) => [candidate.zh, candidate]))

  test('have the names and terms with their English', () => {
    const own = Object.fromEntries(
      Object.keys(expected.proposed).map((zh) => {
        const candidate = byChinese.get(zh)
        return [zh, candidate && (candidate.en[0] ?? null)]
      })
    )
    expect(own).toEqual(expected.proposed)
  })

  test('have no junk, and the short names', () => {
    expect(expected.junk.filter((zh) => byChinese.has(zh))).toEqual([])
    const short = Object.keys(expected.short ?? {}).map((zh) => [zh, byChinese.get(zh)?.short])
    expect(Object.fromEntries(short)).toEqual(expected.short ?? {})
  })

  test('leave out what the glossary has, whatever became of it', () => {
    const taken = new Set<string>()
    const concepts = found.map((candidate) => conceptOf(candidate, taken))
    const rejected = concepts.map((concept) => ({...concept, review: 'rejected' as const}))
    const text = newGlossaryFile('d', rejected)
    const glossary = parseGlossary([{path: 'g.yaml', text}])
    expect(glossary.size).toBe(found.length)
    const again = extractCandidates(tree, {glossary, lexicon})
    expect(again.filter(({zh}) => byChinese.has(zh))).toEqual([])
  })
})
