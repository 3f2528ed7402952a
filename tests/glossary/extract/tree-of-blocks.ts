import type {Root} from 'mdast'
import {parseBlocks} from '../../../pipeline/tree/index.ts'
import type {Unit} from '../../../pipeline/tree/index.ts'

/** The tree of a text and its translation whose blocks pair one by one. */
export function treeOfBlocks(source: string, target: string): Root {
  const other = target === '' ? [] : target.trim().split('\n\n')
  const units = source
    .trim()
    .split('\n\n')
    .map((value, index): Unit => {
      const translation = other[index]
      const sides = [
        {type: 'source' as const, lang: 'zh', value, children: parseBlocks(value)},
        ...(translation === undefined
          ? []
          : [
              {
                type: 'target' as const,
                lang: 'en',
                value: translation,
                children: parseBlocks(translation)
              }
            ])
      ]
      return {
        type: 'unit',
        id: `u${index + 1}`,
        key: `k${index}`,
        state: 'translated',
        children: sides
      }
    })
  const data = {lang: 'zh', targetLang: 'en'}
  return {type: 'root', data, children: [{type: 'turn', role: 'other', children: units}]}
}
