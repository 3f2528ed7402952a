import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {inFolder} from './folder.ts'
import {limited, run} from './run.ts'

const pair = ['lighthouse.zh.txt', 'lighthouse.en.md', 'lighthouse.terms.yaml']

/** The types of node that a tree has. */
function typesOf(node: {type: string; children?: Array<{type: string}>}): Set<string> {
  return new Set([node.type, ...(node.children ?? []).flatMap((child) => [...typesOf(child)])])
}

async function inspect(words: readonly string[]): Promise<Root> {
  return limited(() =>
    inFolder(pair, [], async (folder) => {
      const {exit, stdout, stderr} = await run(['inspect', 'lighthouse.zh.txt', ...words], folder)
      expect(stderr).toBe('')
      expect(exit).toBe(0)
      return JSON.parse(stdout) as Root
    })
  )
}

const both = ['-t', 'lighthouse.en.md', '-g', 'lighthouse.terms.yaml']

describe.concurrent('the tree', () => {
  const stages: Array<[string, string[], {has: string[]; lacks: string[]}]> = [
    ['read', [], {has: ['root', 'paragraph', 'text'], lacks: ['turn', 'unit']}],
    ['turns', [], {has: ['turn', 'paragraph'], lacks: ['unit', 'source']}],
    ['units', [], {has: ['turn', 'unit', 'source'], lacks: ['target', 'term']}],
    ['terms', both, {has: ['unit', 'source', 'term'], lacks: ['target']}],
    ['align', both, {has: ['source', 'target', 'segment', 'term'], lacks: []}],
    ['renderings', both, {has: ['source', 'target', 'segment', 'term'], lacks: []}],
    ['check', both, {has: ['source', 'target', 'segment', 'term'], lacks: []}]
  ]
  for (const [stage, words, {has, lacks}] of stages) {
    test(`is printed as it is after ${stage}`, async () => {
      const types = typesOf(await inspect(['--after', stage, ...words]))
      for (const type of has) expect(types).toContain(type)
      for (const type of lacks) expect(types).not.toContain(type)
    })
  }

  test('is printed after units where no stage is named', async () => {
    expect(await inspect([])).toEqual(await inspect(['--after', 'units']))
  })
})
