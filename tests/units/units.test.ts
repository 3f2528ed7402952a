import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {contentKey} from '../../pipeline/language/hash.ts'
import {type Block, parseMarkdown, sourceOf, unitsOf} from '../../pipeline/tree/index.ts'
import units from '../../pipeline/units/index.ts'

/** A tree of one turn of the blocks of a text, as `turns` leaves it. */
function treeOf(markdown: string): Root {
  const blocks = parseMarkdown(markdown).children as Block[]
  for (const block of blocks) {
    const {start, end} = block.position ?? {}
    block.data = {block: {value: markdown.slice(start?.offset, end?.offset)}}
  }

  const tree: Root = {
    type: 'root',
    data: {lang: 'zh-Hant'},
    children: [{type: 'turn', role: 'other', children: blocks}]
  }
  units()(tree)
  return tree
}

describe('units', () => {
  it('wraps each block, numbered in document order', () => {
    const found = unitsOf(treeOf('# 河\n\n水很清。\n\n- 魚\n- 蝦'))
    expect(found.map(({id, state, origin}) => ({id, state, origin}))).toEqual([
      {id: 'u1', state: 'initial', origin: undefined},
      {id: 'u2', state: 'initial', origin: undefined},
      {id: 'u3', state: 'initial', origin: undefined}
    ])
    expect(found.map((unit) => sourceOf(unit))).toMatchObject([
      {lang: 'zh-Hant', value: '# 河', children: [{type: 'heading'}]},
      {lang: 'zh-Hant', value: '水很清。', children: [{type: 'paragraph'}]},
      {lang: 'zh-Hant', value: '- 魚\n- 蝦', children: [{type: 'list'}]}
    ])
  })

  it('keeps the place of the block, its label and what it is', () => {
    const tree: Root = {type: 'root', children: [{type: 'turn', role: 'answer', children: []}]}
    const block: Block = {
      type: 'paragraph',
      children: [{type: 'text', value: '很好。'}],
      position: {start: {line: 7, column: 1}, end: {line: 7, column: 6}},
      data: {block: {value: '很好。', label: '**林：**', matter: 'lead'}}
    }
    const [turn] = tree.children
    if (turn?.type === 'turn') turn.children.push(block)
    units()(tree)
    const [unit] = unitsOf(tree)
    expect(unit).toMatchObject({matter: 'lead', position: {start: {line: 7}}})
    expect(unit && sourceOf(unit)).toMatchObject({value: '很好。', label: '**林：**'})
  })

  it('marks what needs no translation', () => {
    const text = [
      '水。',
      '***',
      '```\n水\n```',
      '![魚](fish.png)',
      '[a]: https://example.org',
      '＊ ＊ ＊',
      '> ![魚](fish.png)',
      '![魚](fish.png) 一條魚',
      '2023',
      '……',
      '？'
    ]
    expect(unitsOf(treeOf(text.join('\n\n'))).map(({origin}) => origin)).toEqual([
      undefined,
      'kept',
      'kept',
      'kept',
      'kept',
      'kept',
      'kept',
      undefined,
      undefined,
      undefined,
      undefined
    ])
  })

  it('keeps no signs that somebody says', () => {
    const block: Block = {
      type: 'paragraph',
      children: [{type: 'text', value: '——'}],
      data: {block: {value: '——', label: '林：'}}
    }
    const tree: Root = {type: 'root', children: [{type: 'turn', role: 'answer', children: [block]}]}
    units()(tree)
    expect(unitsOf(tree)[0]?.origin).toBeUndefined()
  })

  it('gives the same key for the same content', () => {
    const [first, second, third] = unitsOf(treeOf('水 很清。\n\n水\n很清。\n\n水很渾。'))
    expect(first?.key).toBe(second?.key)
    expect(first?.key).not.toBe(third?.key)
  })
})

describe('contentKey', () => {
  it('is the beginning of a SHA-256 in base32', () => {
    // printf abc | openssl dgst -sha256 -binary | head -c 10 | base32
    expect(contentKey('abc')).toBe('xj4bnp4pahh6uqkb')
  })

  it('does not mind white space and composition of letters', () => {
    expect(contentKey(' cafe\u0301\r\n au  lait\n')).toBe(contentKey('café au lait'))
    expect(contentKey('a b')).not.toBe(contentKey('ab'))
  })
})
