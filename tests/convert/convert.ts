import type {Root} from 'mdast'
import {type ConvertOptions, conversionsTo} from '../../pipeline/convert/conversions.ts'
import {convertTree} from '../../pipeline/convert/trees.ts'

/** Converts one tree as `convertBook` does each of a book's, in place. */
export function convert(options: ConvertOptions): (tree: Root) => undefined {
  const conversionsOf = conversionsTo(options)
  return (tree) => convertTree(tree, options.script, conversionsOf([tree]))
}
