import {expect, test} from 'vitest'
import {parseBlocks} from '../../../pipeline/tree/index.ts'
import {identifiersIn} from '../../../pipeline/tree/markdown/identifiers.ts'

test.each(['Note', ' two \t words ', '鐘\u3000樓', 'Straße', 'ϴ', '^1'])(
  'names %j as the parser does',
  (name) => {
    const identifiers = parseBlocks(`[${name}]: /address`).map((block) =>
      block.type === 'definition'
        ? block.identifier
        : block.type === 'footnoteDefinition' && `^${block.identifier}`
    )
    expect(identifiersIn(`See [${name}].`)).toEqual(identifiers)
  }
)
