import {readFileSync, readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {alignBlocks} from '../../pipeline/align/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {buildTree} from './build.ts'

/**
 * Texts by somebody who had not seen the aligner, with the pairs of their paragraphs, counted from 1.
 * At the first run 148 of 149 were found.
 */
const cases = new URL('unseen/', import.meta.url)
const dictionary = await loadDictionary()

/** Not found: a short question that the English tells in the middle of another sentence. */
const missed: Record<string, string[]> = {'watch-dialogue': ['17,18-14']}

test.each(readdirSync(cases))('%s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8')
  const source = buildTree(read('source.md').trim(), 'zh-Hant')
  const target = buildTree(read('target.md').trim(), 'en')
  const {beads} = alignBlocks(source, target, {dictionary}, 'paragraph')
  const fromOne = (indices: readonly number[]) => indices.map((at) => at + 1).join(',')
  const found = new Set(beads.map((bead) => `${fromOne(bead.source)}-${fromOne(bead.target)}`))
  const pairs = read('pairs.txt').trim().split('\n')
  expect(pairs.filter((pair) => !found.has(pair))).toEqual(missed[name] ?? [])
})
