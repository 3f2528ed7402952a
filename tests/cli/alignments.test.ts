import {describe, expect, test} from 'vitest'
import {inFolder} from './folder.ts'
import {limited, run} from './run.ts'

interface Alignment {
  source: {lang: string; blocks: string[]}
  target: {lang: string; blocks: string[]}
  beads: Array<{source: number[]; target: number[]; score: number}>
}

const pair = ['lighthouse.zh.txt', 'lighthouse.en.md']

async function align(words: readonly string[], folder: string): Promise<Alignment> {
  const {exit, stdout, stderr} = await run(['align', ...words], folder)
  expect(stderr).toBe('')
  expect(exit).toBe(0)
  return JSON.parse(stdout) as Alignment
}

/** Every index of a side, once and in order. */
function indices({beads}: Alignment, side: 'source' | 'target'): number[] {
  return beads.flatMap((bead) => bead[side])
}

describe.concurrent('an alignment', () => {
  test('has the documented shape, and its indices count all blocks', async () => {
    const alignment = await limited(() => inFolder(pair, [], (folder) => align(pair, folder)))
    expect(Object.keys(alignment)).toEqual(['source', 'target', 'beads'])
    expect(Object.keys(alignment.source)).toEqual(['lang', 'blocks'])
    expect(alignment.source.lang).toBe('zh-Hant')
    expect(alignment.target.lang).toBe('en')
    expect(alignment.source.blocks).toHaveLength(12)
    expect(alignment.source.blocks[2]).toBe('燈塔交給電腦的那一夜，你們在做什麼？')
    for (const bead of alignment.beads) {
      expect(Object.keys(bead)).toEqual(['source', 'target', 'score'])
      expect(bead.score).toBeGreaterThanOrEqual(0)
      expect(bead.score).toBeLessThanOrEqual(1)
    }

    const pairs = alignment.beads.map(({source, target}) => [source, target])
    expect(pairs).toEqual(Array.from({length: 12}, (_, index) => [[index], [index]]))
  })

  test('pairs sentences, and its indices count all sentences', async () => {
    const alignment = await limited(() =>
      inFolder(pair, [], (folder) => align([...pair, '--level', 'sentence'], folder))
    )
    expect(alignment.source.blocks.slice(1, 5)).toEqual([
      '三月一日起，石嶼燈塔改由電腦看守。',
      '我們請來最後一任主任郭海生，以及替它寫程式的工程師莉娜·奧爾森（Lina Olsen），聊一聊那天晚上的事。',
      '燈塔交給電腦的那一夜，你們在做什麼？',
      '我在睡覺。'
    ])
    expect(indices(alignment, 'source')).toEqual(alignment.source.blocks.map((_, at) => at))
    expect(indices(alignment, 'target')).toEqual(alignment.target.blocks.map((_, at) => at))
  })

  test('of lines takes them as they stand; empty ones keep their number', async () => {
    const described = [
      {name: 'a', text: '燈塔在哪裡？\n\n# 在石嶼上。\n   \n它每八秒亮一次。\n'},
      {
        name: 'b',
        text: 'Where is the lighthouse?\n# On Stone Islet.\n\nIt lights up every eight seconds.'
      }
    ]
    const alignment = await limited(() =>
      inFolder([], described, (folder) => align(['a', 'b', '--lines'], folder))
    )
    expect(alignment.source.blocks).toEqual([
      '燈塔在哪裡？',
      '',
      '# 在石嶼上。',
      '   ',
      '它每八秒亮一次。'
    ])
    expect(alignment.target.blocks).toEqual([
      'Where is the lighthouse?',
      '# On Stone Islet.',
      '',
      'It lights up every eight seconds.'
    ])
    expect(alignment.beads.map(({source, target}) => [source, target])).toEqual([
      [[0], [0]],
      [[2], [1]],
      [[4], [3]]
    ])
  })

  test('may have the English first', async () => {
    const alignment = await limited(() =>
      inFolder(pair, [], (folder) => align(pair.toReversed(), folder))
    )
    expect(alignment.source.lang).toBe('en')
    expect(alignment.beads).toHaveLength(12)
  })
})
